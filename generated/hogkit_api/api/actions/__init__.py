"""Operations tagged actions."""
