"""Operations tagged max_tools: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "max_tools_create_and_query_insight_create": (
        "max_tools_create_and_query_insight_create",
        "POST",
        "/api/projects/{project_id}/max_tools/create_and_query_insight/",
        ("insight:read", "query:read"),
    ),
}
