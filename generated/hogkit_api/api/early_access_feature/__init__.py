"""Operations tagged early_access_feature."""
