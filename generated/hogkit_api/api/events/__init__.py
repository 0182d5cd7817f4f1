"""Operations tagged events: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "events_list": ("events_list", "GET", "/api/projects/{project_id}/events/", ("query:read",)),
    "events_values_retrieve": (
        "events_values_retrieve",
        "GET",
        "/api/projects/{project_id}/events/values/",
        ("query:read",),
    ),
    "events_retrieve": ("events_retrieve", "GET", "/api/projects/{project_id}/events/{id}/", ("query:read",)),
}
