"""Operations tagged datasets."""
