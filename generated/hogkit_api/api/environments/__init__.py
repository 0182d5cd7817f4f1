"""Operations tagged environments."""
