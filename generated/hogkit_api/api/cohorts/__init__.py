"""Operations tagged cohorts."""
