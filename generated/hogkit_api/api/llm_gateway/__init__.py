"""Operations tagged llm_gateway."""
