"""Operations tagged dataset_items."""
