"""Operations tagged session_summaries."""
