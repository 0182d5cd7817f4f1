"""Operations tagged file_system."""
