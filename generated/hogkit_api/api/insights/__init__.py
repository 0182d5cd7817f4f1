"""Operations tagged insights."""
