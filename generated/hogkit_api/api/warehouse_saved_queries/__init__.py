"""Operations tagged warehouse_saved_queries."""
