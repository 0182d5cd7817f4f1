"""Operations tagged exports."""
