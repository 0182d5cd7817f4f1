"""Operations tagged session_recordings."""
