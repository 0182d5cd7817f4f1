"""Operations tagged persons."""
