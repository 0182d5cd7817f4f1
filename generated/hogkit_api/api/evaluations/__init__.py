"""Operations tagged evaluations."""
