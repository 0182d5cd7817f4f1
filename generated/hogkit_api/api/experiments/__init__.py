"""Operations tagged experiments: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "experiments_list": ("experiments_list", "GET", "/api/projects/{project_id}/experiments/", ("experiment:read",)),
    "experiments_create": (
        "experiments_create",
        "POST",
        "/api/projects/{project_id}/experiments/",
        ("experiment:write",),
    ),
    "experiments_eligible_feature_flags_retrieve": (
        "experiments_eligible_feature_flags_retrieve",
        "GET",
        "/api/projects/{project_id}/experiments/eligible_feature_flags/",
        ("feature_flag:read",),
    ),
    "experiments_requires_flag_implementation_retrieve": (
        "experiments_requires_flag_implementation_retrieve",
        "GET",
        "/api/projects/{project_id}/experiments/requires_flag_implementation/",
        ("experiment:read",),
    ),
    "experiments_retrieve": (
        "experiments_retrieve",
        "GET",
        "/api/projects/{project_id}/experiments/{id}/",
        ("experiment:read",),
    ),
    "experiments_update": (
        "experiments_update",
        "PUT",
        "/api/projects/{project_id}/experiments/{id}/",
        ("experiment:write",),
    ),
    "experiments_partial_update": (
        "experiments_partial_update",
        "PATCH",
        "/api/projects/{project_id}/experiments/{id}/",
        ("experiment:write",),
    ),
    "experiments_create_exposure_cohort_for_experiment_create": (
        "experiments_create_exposure_cohort_for_experiment_create",
        "POST",
        "/api/projects/{project_id}/experiments/{id}/create_exposure_cohort_for_experiment/",
        ("experiment:write",),
    ),
    "experiments_duplicate_create": (
        "experiments_duplicate_create",
        "POST",
        "/api/projects/{project_id}/experiments/{id}/duplicate/",
        ("experiment:write",),
    ),
    "experiments_recalculate_timeseries_create": (
        "experiments_recalculate_timeseries_create",
        "POST",
        "/api/projects/{project_id}/experiments/{id}/recalculate_timeseries/",
        ("experiment:write",),
    ),
    "experiments_timeseries_results_retrieve": (
        "experiments_timeseries_results_retrieve",
        "GET",
        "/api/projects/{project_id}/experiments/{id}/timeseries_results/",
        ("experiment:read",),
    ),
}
