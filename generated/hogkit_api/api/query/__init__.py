"""Operations tagged query."""
