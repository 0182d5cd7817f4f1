"""Operations tagged dashboards."""
