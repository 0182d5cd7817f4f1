"""Operations tagged sessions."""
