"""Operations tagged events."""
