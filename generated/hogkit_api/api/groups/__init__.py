"""Operations tagged groups: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "groups_list": ("groups_list", "GET", "/api/projects/{project_id}/groups/", ("group:read",)),
    "groups_create": ("groups_create", "POST", "/api/projects/{project_id}/groups/", ("group:write",)),
    "groups_activity_retrieve": (
        "groups_activity_retrieve",
        "GET",
        "/api/projects/{project_id}/groups/activity/",
        ("activity_log:read",),
    ),
    "groups_delete_property_create": (
        "groups_delete_property_create",
        "POST",
        "/api/projects/{project_id}/groups/delete_property/",
        ("group:write",),
    ),
    "groups_find_retrieve": ("groups_find_retrieve", "GET", "/api/projects/{project_id}/groups/find/", ("group:read",)),
    "groups_property_definitions_retrieve": (
        "groups_property_definitions_retrieve",
        "GET",
        "/api/projects/{project_id}/groups/property_definitions/",
        ("group:read",),
    ),
    "groups_property_values_retrieve": (
        "groups_property_values_retrieve",
        "GET",
        "/api/projects/{project_id}/groups/property_values/",
        ("group:read",),
    ),
    "groups_related_retrieve": (
        "groups_related_retrieve",
        "GET",
        "/api/projects/{project_id}/groups/related/",
        ("group:read",),
    ),
    "groups_update_property_create": (
        "groups_update_property_create",
        "POST",
        "/api/projects/{project_id}/groups/update_property/",
        ("group:write",),
    ),
}
