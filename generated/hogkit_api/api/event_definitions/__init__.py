"""Operations tagged event_definitions."""
