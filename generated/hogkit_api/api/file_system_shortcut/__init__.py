"""Operations tagged file_system_shortcut."""
