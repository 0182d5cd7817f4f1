"""Operations tagged agents."""
