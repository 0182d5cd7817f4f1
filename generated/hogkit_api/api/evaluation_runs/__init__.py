"""Operations tagged evaluation_runs."""
