"""Operations tagged hog_functions: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "hog_functions_list": (
        "hog_functions_list",
        "GET",
        "/api/projects/{project_id}/hog_functions/",
        ("hog_function:read",),
    ),
    "hog_functions_create": (
        "hog_functions_create",
        "POST",
        "/api/projects/{project_id}/hog_functions/",
        ("hog_function:write",),
    ),
    "hog_functions_icon_retrieve": (
        "hog_functions_icon_retrieve",
        "GET",
        "/api/projects/{project_id}/hog_functions/icon/",
        (),
    ),
    "hog_functions_icons_retrieve": (
        "hog_functions_icons_retrieve",
        "GET",
        "/api/projects/{project_id}/hog_functions/icons/",
        (),
    ),
    "hog_functions_rearrange_partial_update": (
        "hog_functions_rearrange_partial_update",
        "PATCH",
        "/api/projects/{project_id}/hog_functions/rearrange/",
        (),
    ),
    "hog_functions_retrieve": (
        "hog_functions_retrieve",
        "GET",
        "/api/projects/{project_id}/hog_functions/{id}/",
        ("hog_function:read",),
    ),
    "hog_functions_update": (
        "hog_functions_update",
        "PUT",
        "/api/projects/{project_id}/hog_functions/{id}/",
        ("hog_function:write",),
    ),
    "hog_functions_partial_update": (
        "hog_functions_partial_update",
        "PATCH",
        "/api/projects/{project_id}/hog_functions/{id}/",
        ("hog_function:write",),
    ),
    "hog_functions_broadcast_create": (
        "hog_functions_broadcast_create",
        "POST",
        "/api/projects/{project_id}/hog_functions/{id}/broadcast/",
        (),
    ),
    "hog_functions_invocations_create": (
        "hog_functions_invocations_create",
        "POST",
        "/api/projects/{project_id}/hog_functions/{id}/invocations/",
        (),
    ),
    "hog_functions_logs_retrieve": (
        "hog_functions_logs_retrieve",
        "GET",
        "/api/projects/{project_id}/hog_functions/{id}/logs/",
        (),
    ),
    "hog_functions_metrics_retrieve": (
        "hog_functions_metrics_retrieve",
        "GET",
        "/api/projects/{project_id}/hog_functions/{id}/metrics/",
        (),
    ),
    "hog_functions_metrics_totals_retrieve": (
        "hog_functions_metrics_totals_retrieve",
        "GET",
        "/api/projects/{project_id}/hog_functions/{id}/metrics/totals/",
        (),
    ),
}
