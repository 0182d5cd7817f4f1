"""Operations tagged persisted_folder."""
