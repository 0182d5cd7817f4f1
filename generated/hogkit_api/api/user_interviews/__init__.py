"""Operations tagged user_interviews."""
