"""Operations tagged logs."""
