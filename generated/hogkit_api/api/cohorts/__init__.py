"""Operations tagged cohorts: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "cohorts_list": ("cohorts_list", "GET", "/api/projects/{project_id}/cohorts/", ("cohort:read",)),
    "cohorts_create": ("cohorts_create", "POST", "/api/projects/{project_id}/cohorts/", ("cohort:write",)),
    "cohorts_activity_retrieve": (
        "cohorts_activity_retrieve",
        "GET",
        "/api/projects/{project_id}/cohorts/activity/",
        ("activity_log:read",),
    ),
    "cohorts_retrieve": ("cohorts_retrieve", "GET", "/api/projects/{project_id}/cohorts/{id}/", ("cohort:read",)),
    "cohorts_update": ("cohorts_update", "PUT", "/api/projects/{project_id}/cohorts/{id}/", ("cohort:write",)),
    "cohorts_partial_update": (
        "cohorts_partial_update",
        "PATCH",
        "/api/projects/{project_id}/cohorts/{id}/",
        ("cohort:write",),
    ),
    "cohorts_activity_retrieve_2": (
        "cohorts_activity_retrieve_2",
        "GET",
        "/api/projects/{project_id}/cohorts/{id}/activity/",
        ("activity_log:read",),
    ),
    "cohorts_add_persons_to_static_cohort_partial_update": (
        "cohorts_add_persons_to_static_cohort_partial_update",
        "PATCH",
        "/api/projects/{project_id}/cohorts/{id}/add_persons_to_static_cohort/",
        ("cohort:write",),
    ),
    "cohorts_calculation_history_retrieve": (
        "cohorts_calculation_history_retrieve",
        "GET",
        "/api/projects/{project_id}/cohorts/{id}/calculation_history/",
        ("cohort:read",),
    ),
    "cohorts_duplicate_as_static_cohort_retrieve": (
        "cohorts_duplicate_as_static_cohort_retrieve",
        "GET",
        "/api/projects/{project_id}/cohorts/{id}/duplicate_as_static_cohort/",
        ("cohort:write",),
    ),
    "cohorts_persons_retrieve": (
        "cohorts_persons_retrieve",
        "GET",
        "/api/projects/{project_id}/cohorts/{id}/persons/",
        ("cohort:read", "person:read"),
    ),
    "cohorts_remove_person_from_static_cohort_partial_update": (
        "cohorts_remove_person_from_static_cohort_partial_update",
        "PATCH",
        "/api/projects/{project_id}/cohorts/{id}/remove_person_from_static_cohort/",
        ("cohort:write",),
    ),
}
