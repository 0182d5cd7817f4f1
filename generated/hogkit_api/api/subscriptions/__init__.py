"""Operations tagged subscriptions."""
