"""Operations tagged activity_log."""
