"""Operations tagged app_metrics."""
