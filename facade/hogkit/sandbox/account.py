"""The one user, organization and project."""

from __future__ import annotations

from .calls import Call
from .messages import Answer, Json, forbidden, json_answer, not_found
from .paging import paged

PROJECT_ID = 1
CREATED = "2026-01-01T00:00:00.000000Z"
ORGANIZATION_ID = "01900000-0000-7000-8000-000000000001"
TEAM_UUID = "01900000-0000-7000-8000-000000000002"
USER_UUID = "01900000-0000-7000-8000-000000000003"
OWNER = 15  # OrganizationMembership.Level.OWNER

USER_BASIC: Json = {
    "id": 1,
    "uuid": USER_UUID,
    "distinct_id": "sandbox-user",
    "first_name": "Sandbox",
    "last_name": "",
    "email": "sandbox@example.com",
    "is_email_verified": True,
    "hedgehog_config": None,
    "role_at_organization": None,
}
ORGANIZATION_BASIC: Json = {
    "id": ORGANIZATION_ID,
    "name": "Sandbox",
    "slug": "sandbox",
    "logo_media_id": None,
    "membership_level": OWNER,
    "members_can_use_personal_api_keys": True,
}


def get_user(call: Call) -> Answer:
    if call.parts["uuid"] not in ("@me", USER_UUID):
        raise not_found()
    return json_answer(
        {
            **USER_BASIC,
            "date_joined": CREATED,
            "pending_email": None,
            "notification_settings": {},
            "anonymize_data": False,
            "toolbar_mode": "toolbar",
            "has_password": True,
            "is_staff": False,
            "is_impersonated": False,
            "is_impersonated_until": None,
            "sensitive_session_expires_at": None,
            "team": project(call),
            "organization": organization(call),
            "organizations": [ORGANIZATION_BASIC],
            "events_column_config": {"active": "DEFAULT"},
            "is_2fa_enabled": False,
            "has_social_auth": False,
            "has_sso_enforcement": False,
            "has_seen_product_intro_for": {},
            "scene_personalisation": [],
            "theme_mode": None,
        }
    )


def list_organizations(call: Call) -> Answer:
    return paged(call, [call], organization)


def get_organization(call: Call) -> Answer:
    return json_answer(organization(call))


def list_projects(call: Call) -> Answer:
    return paged(call, [call], project)


def get_project(call: Call) -> Answer:
    return json_answer({**project(call), "created_at": CREATED})


def organization(call: Call) -> Json:
    return {
        **ORGANIZATION_BASIC,
        "created_at": CREATED,
        "updated_at": CREATED,
        "plugins_access_level": 0,
        "teams": [project(call)],
        "projects": [
            {"id": PROJECT_ID, "organization_id": ORGANIZATION_ID, "name": "Sandbox project"}
        ],
        "available_product_features": [],
        "is_member_join_email_enabled": True,
        "metadata": {"instance_tag": "none"},
        "customer_id": None,
        "enforce_2fa": None,
        "members_can_invite": True,
        "member_count": 1,
        "is_ai_data_processing_approved": None,
    }


def project(call: Call) -> Json:
    """As user, organization and project endpoints show it alike."""
    with call.store.lock:
        ingested = bool(call.store.events)
    return {
        "id": PROJECT_ID,
        "uuid": TEAM_UUID,
        "organization": ORGANIZATION_ID,
        "project_id": PROJECT_ID,
        "api_token": call.world.project_token,
        "name": "Sandbox project",
        "completed_snippet_onboarding": True,
        "has_completed_onboarding_for": {},
        "ingested_event": ingested,
        "is_demo": False,
        "timezone": call.world.hogql.timezone,
        "access_control": False,
    }


def check_place(call: Call) -> None:
    """Refuse another project or organization than the one there is.

    Most numbers are somebody's project, so another number is refused as PostHog refuses a
    stranger's (`posthog/permissions.py`, TeamMemberAccessPermission); what is no number is not
    found (`posthog/api/routing.py`).
    """
    project_id = call.parts.get("project_id", "@current")
    if project_id not in ("@current", str(PROJECT_ID)):
        if project_id.isdecimal():
            raise forbidden("You don't have access to the project.")
        raise not_found("Project not found.")
    if call.parts.get("organization_id", "@current") not in ("@current", ORGANIZATION_ID):
        raise not_found("Organization not found.")
