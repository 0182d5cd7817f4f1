"""Operations tagged task_runs."""
