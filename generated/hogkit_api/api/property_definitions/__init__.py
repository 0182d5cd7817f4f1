"""Operations tagged property_definitions."""
