"""Operations tagged session_recording_playlists."""
