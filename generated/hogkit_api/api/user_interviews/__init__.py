"""Operations tagged user_interviews: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "user_interviews_list": (
        "user_interviews_list",
        "GET",
        "/api/projects/{project_id}/user_interviews/",
        ("user_interview_DO_NOT_USE:read",),
    ),
    "user_interviews_create": (
        "user_interviews_create",
        "POST",
        "/api/projects/{project_id}/user_interviews/",
        ("user_interview_DO_NOT_USE:write",),
    ),
    "user_interviews_retrieve": (
        "user_interviews_retrieve",
        "GET",
        "/api/projects/{project_id}/user_interviews/{id}/",
        ("user_interview_DO_NOT_USE:read",),
    ),
    "user_interviews_update": (
        "user_interviews_update",
        "PUT",
        "/api/projects/{project_id}/user_interviews/{id}/",
        ("user_interview_DO_NOT_USE:write",),
    ),
    "user_interviews_partial_update": (
        "user_interviews_partial_update",
        "PATCH",
        "/api/projects/{project_id}/user_interviews/{id}/",
        ("user_interview_DO_NOT_USE:write",),
    ),
    "user_interviews_destroy": (
        "user_interviews_destroy",
        "DELETE",
        "/api/projects/{project_id}/user_interviews/{id}/",
        ("user_interview_DO_NOT_USE:write",),
    ),
}
