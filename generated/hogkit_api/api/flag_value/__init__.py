"""Operations tagged flag_value."""
