"""Operations tagged evaluation_runs: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "evaluation_runs_create": (
        "evaluation_runs_create",
        "POST",
        "/api/projects/{project_id}/evaluation_runs/",
        ("evaluation:write",),
    ),
}
