"""Operations tagged feature_flags."""
