"""Operations tagged integrations: module, then operationId, method, path, scopes."""

OPERATIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "integrations_list": (
        "integrations_list",
        "GET",
        "/api/projects/{project_id}/integrations/",
        ("integration:read",),
    ),
    "integrations_create": (
        "integrations_create",
        "POST",
        "/api/projects/{project_id}/integrations/",
        ("integration:write",),
    ),
    "integrations_authorize_retrieve": (
        "integrations_authorize_retrieve",
        "GET",
        "/api/projects/{project_id}/integrations/authorize/",
        (),
    ),
    "integrations_retrieve": (
        "integrations_retrieve",
        "GET",
        "/api/projects/{project_id}/integrations/{id}/",
        ("integration:read",),
    ),
    "integrations_destroy": (
        "integrations_destroy",
        "DELETE",
        "/api/projects/{project_id}/integrations/{id}/",
        ("integration:write",),
    ),
    "integrations_channels_retrieve": (
        "integrations_channels_retrieve",
        "GET",
        "/api/projects/{project_id}/integrations/{id}/channels/",
        (),
    ),
    "integrations_clickup_lists_retrieve": (
        "integrations_clickup_lists_retrieve",
        "GET",
        "/api/projects/{project_id}/integrations/{id}/clickup_lists/",
        (),
    ),
    "integrations_clickup_spaces_retrieve": (
        "integrations_clickup_spaces_retrieve",
        "GET",
        "/api/projects/{project_id}/integrations/{id}/clickup_spaces/",
        (),
    ),
    "integrations_clickup_workspaces_retrieve": (
        "integrations_clickup_workspaces_retrieve",
        "GET",
        "/api/projects/{project_id}/integrations/{id}/clickup_workspaces/",
        (),
    ),
    "integrations_email_verify_create": (
        "integrations_email_verify_create",
        "POST",
        "/api/projects/{project_id}/integrations/{id}/email/verify/",
        (),
    ),
    "integrations_github_repos_retrieve": (
        "integrations_github_repos_retrieve",
        "GET",
        "/api/projects/{project_id}/integrations/{id}/github_repos/",
        ("integration:read",),
    ),
    "integrations_google_accessible_accounts_retrieve": (
        "integrations_google_accessible_accounts_retrieve",
        "GET",
        "/api/projects/{project_id}/integrations/{id}/google_accessible_accounts/",
        (),
    ),
    "integrations_google_conversion_actions_retrieve": (
        "integrations_google_conversion_actions_retrieve",
        "GET",
        "/api/projects/{project_id}/integrations/{id}/google_conversion_actions/",
        (),
    ),
    "integrations_linear_teams_retrieve": (
        "integrations_linear_teams_retrieve",
        "GET",
        "/api/projects/{project_id}/integrations/{id}/linear_teams/",
        (),
    ),
    "integrations_linkedin_ads_accounts_retrieve": (
        "integrations_linkedin_ads_accounts_retrieve",
        "GET",
        "/api/projects/{project_id}/integrations/{id}/linkedin_ads_accounts/",
        (),
    ),
    "integrations_linkedin_ads_conversion_rules_retrieve": (
        "integrations_linkedin_ads_conversion_rules_retrieve",
        "GET",
        "/api/projects/{project_id}/integrations/{id}/linkedin_ads_conversion_rules/",
        (),
    ),
    "integrations_twilio_phone_numbers_retrieve": (
        "integrations_twilio_phone_numbers_retrieve",
        "GET",
        "/api/projects/{project_id}/integrations/{id}/twilio_phone_numbers/",
        (),
    ),
}
