"""Operations tagged error_tracking."""
