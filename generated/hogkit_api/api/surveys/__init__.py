"""Operations tagged surveys."""
