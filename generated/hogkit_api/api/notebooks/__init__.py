"""Operations tagged notebooks."""
