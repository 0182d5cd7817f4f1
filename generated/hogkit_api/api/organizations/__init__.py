"""Operations tagged organizations."""
