"""Operations tagged experiments."""
