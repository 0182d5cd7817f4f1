"""Operations tagged endpoints."""
