"""Operations tagged web_experiments."""
