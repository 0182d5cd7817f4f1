"""Operations tagged agents: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "agents_list": ("agents_list", "GET", "/api/projects/{project_id}/agents/", ("task:read",)),
    "agents_retrieve": ("agents_retrieve", "GET", "/api/projects/{project_id}/agents/{id}/", ("task:read",)),
}
