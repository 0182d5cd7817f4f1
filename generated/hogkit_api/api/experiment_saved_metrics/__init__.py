"""Operations tagged experiment_saved_metrics."""
