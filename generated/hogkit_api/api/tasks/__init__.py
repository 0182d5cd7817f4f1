"""Operations tagged tasks."""
