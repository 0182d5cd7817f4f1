"""Operations tagged integrations."""
