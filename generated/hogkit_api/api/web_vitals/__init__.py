"""Operations tagged web_vitals: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "web_vitals_retrieve": ("web_vitals_retrieve", "GET", "/api/projects/{project_id}/web_vitals/", ("query:read",)),
}
