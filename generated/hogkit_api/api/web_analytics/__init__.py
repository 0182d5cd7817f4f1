"""Operations tagged web_analytics: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "web_analytics_breakdown_retrieve": (
        "web_analytics_breakdown_retrieve",
        "GET",
        "/api/projects/{project_id}/web_analytics/breakdown/",
        ("query:read",),
    ),
    "web_analytics_overview_retrieve": (
        "web_analytics_overview_retrieve",
        "GET",
        "/api/projects/{project_id}/web_analytics/overview/",
        ("query:read",),
    ),
}
