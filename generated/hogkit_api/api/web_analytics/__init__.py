"""Operations tagged web_analytics."""
