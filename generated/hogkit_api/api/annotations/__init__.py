"""Operations tagged annotations."""
