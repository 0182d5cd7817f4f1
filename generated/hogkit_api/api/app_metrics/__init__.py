"""Operations tagged app_metrics: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "app_metrics_retrieve": (
        "app_metrics_retrieve",
        "GET",
        "/api/projects/{project_id}/app_metrics/{id}/",
        ("plugin:read",),
    ),
    "app_metrics_error_details_retrieve": (
        "app_metrics_error_details_retrieve",
        "GET",
        "/api/projects/{project_id}/app_metrics/{id}/error_details/",
        (),
    ),
    "app_metrics_historical_exports_retrieve": (
        "app_metrics_historical_exports_retrieve",
        "GET",
        "/api/projects/{project_id}/app_metrics/{plugin_config_id}/historical_exports/",
        ("plugin:read",),
    ),
    "app_metrics_historical_exports_retrieve_2": (
        "app_metrics_historical_exports_retrieve_2",
        "GET",
        "/api/projects/{project_id}/app_metrics/{plugin_config_id}/historical_exports/{id}/",
        ("plugin:read",),
    ),
}
