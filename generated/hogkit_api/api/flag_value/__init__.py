"""Operations tagged flag_value: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "flag_value_values_retrieve": (
        "flag_value_values_retrieve",
        "GET",
        "/api/projects/{project_id}/flag_value/values/",
        (),
    ),
}
