"""Operations tagged data_color_themes."""
