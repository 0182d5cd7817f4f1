"""Operations tagged warehouse_tables."""
