"""Operations tagged users: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "users_list": ("users_list", "GET", "/api/users/", ("user:read",)),
    "users_cancel_email_change_request_partial_update": (
        "users_cancel_email_change_request_partial_update",
        "PATCH",
        "/api/users/cancel_email_change_request/",
        (),
    ),
    "users_request_email_verification_create": (
        "users_request_email_verification_create",
        "POST",
        "/api/users/request_email_verification/",
        (),
    ),
    "users_verify_email_create": ("users_verify_email_create", "POST", "/api/users/verify_email/", ()),
    "users_retrieve": ("users_retrieve", "GET", "/api/users/{uuid}/", ("user:read",)),
    "users_update": ("users_update", "PUT", "/api/users/{uuid}/", ("user:write",)),
    "users_partial_update": ("users_partial_update", "PATCH", "/api/users/{uuid}/", ("user:write",)),
    "users_destroy": ("users_destroy", "DELETE", "/api/users/{uuid}/", ()),
    "users_hedgehog_config_retrieve": (
        "users_hedgehog_config_retrieve",
        "GET",
        "/api/users/{uuid}/hedgehog_config/",
        (),
    ),
    "users_hedgehog_config_partial_update": (
        "users_hedgehog_config_partial_update",
        "PATCH",
        "/api/users/{uuid}/hedgehog_config/",
        (),
    ),
    "users_scene_personalisation_create": (
        "users_scene_personalisation_create",
        "POST",
        "/api/users/{uuid}/scene_personalisation/",
        (),
    ),
    "users_start_2fa_setup_retrieve": (
        "users_start_2fa_setup_retrieve",
        "GET",
        "/api/users/{uuid}/start_2fa_setup/",
        (),
    ),
    "users_two_factor_backup_codes_create": (
        "users_two_factor_backup_codes_create",
        "POST",
        "/api/users/{uuid}/two_factor_backup_codes/",
        (),
    ),
    "users_two_factor_disable_create": (
        "users_two_factor_disable_create",
        "POST",
        "/api/users/{uuid}/two_factor_disable/",
        (),
    ),
    "users_two_factor_start_setup_retrieve": (
        "users_two_factor_start_setup_retrieve",
        "GET",
        "/api/users/{uuid}/two_factor_start_setup/",
        (),
    ),
    "users_two_factor_status_retrieve": (
        "users_two_factor_status_retrieve",
        "GET",
        "/api/users/{uuid}/two_factor_status/",
        (),
    ),
    "users_two_factor_validate_create": (
        "users_two_factor_validate_create",
        "POST",
        "/api/users/{uuid}/two_factor_validate/",
        (),
    ),
    "users_validate_2fa_create": ("users_validate_2fa_create", "POST", "/api/users/{uuid}/validate_2fa/", ()),
}
