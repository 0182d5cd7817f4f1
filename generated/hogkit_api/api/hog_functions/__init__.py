"""Operations tagged hog_functions."""
