"""Operations tagged plugin_configs."""
