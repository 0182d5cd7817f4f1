"""Operations tagged plugin_configs: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "plugin_configs_logs_list": (
        "plugin_configs_logs_list",
        "GET",
        "/api/projects/{project_id}/plugin_configs/{plugin_config_id}/logs/",
        ("plugin:read",),
    ),
}
