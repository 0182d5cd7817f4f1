"""Operations tagged users."""
