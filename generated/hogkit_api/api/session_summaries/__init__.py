"""Operations tagged session_summaries: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "create_session_summaries": (
        "create_session_summaries",
        "POST",
        "/api/projects/{project_id}/session_summaries/create_session_summaries/",
        (),
    ),
    "create_session_summaries_individually": (
        "create_session_summaries_individually",
        "POST",
        "/api/projects/{project_id}/session_summaries/create_session_summaries_individually/",
        (),
    ),
}
