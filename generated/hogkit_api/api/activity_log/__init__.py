"""Operations tagged activity_log: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "activity_log_list": (
        "activity_log_list",
        "GET",
        "/api/projects/{project_id}/activity_log/",
        ("activity_log:read",),
    ),
}
