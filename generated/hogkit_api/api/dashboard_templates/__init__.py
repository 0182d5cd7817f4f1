"""Operations tagged dashboard_templates."""
