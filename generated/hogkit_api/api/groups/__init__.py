"""Operations tagged groups."""
