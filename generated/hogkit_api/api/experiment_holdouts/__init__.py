"""Operations tagged experiment_holdouts."""
