"""Operations tagged web_vitals."""
