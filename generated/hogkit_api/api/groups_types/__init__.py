"""Operations tagged groups_types."""
