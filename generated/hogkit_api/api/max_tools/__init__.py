"""Operations tagged max_tools."""
