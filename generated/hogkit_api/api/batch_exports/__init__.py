"""Operations tagged batch_exports."""
