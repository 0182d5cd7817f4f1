"""The one user, organization and project."""

from __future__ import annotations

from .calls import Call
from .fields import ANYTHING, JSON_OBJECT, Field, flag, given, mapping, optional, text
from .messages import Answer, Json, forbidden, invalid, json_answer, not_found
from .paging import paged

PROJECT_ID = 1
CREATED = "2026-01-01T00:00:00.000000Z"
ORGANIZATION_ID = "01900000-0000-7000-8000-000000000001"
TEAM_UUID = "01900000-0000-7000-8000-000000000002"
USER_UUID = "01900000-0000-7000-8000-000000000003"
ROLES = ("engineering", "data", "product", "founder", "leadership", "marketing", "sales", "other")
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


USER_WRITABLE: dict[str, Field] = {
    "first_name": text(longest=150, blank=False),
    "last_name": text(longest=150),
    "email": text(longest=254, blank=False),
    "notification_settings": mapping(),
    "anonymize_data": flag(nullable=True),
    "toolbar_mode": optional(choices=("disabled", "toolbar", "")),
    "events_column_config": JSON_OBJECT,
    "has_seen_product_intro_for": ANYTHING,
    "theme_mode": optional(choices=("light", "dark", "system", "")),
    "hedgehog_config": ANYTHING,
    "role_at_organization": text(choices=ROLES),
}


def list_users(call: Call) -> Answer:
    """Of whoever is not staff, oneself alone (`posthog/api/user.py`)."""
    found = user(call)
    address, staff = call.query.get("email"), call.query.get("is_staff")
    meets = address in (None, "", found["email"]) and (staff or "false").lower() == "false"
    return paged(call, [found] if meets else [], dict)


def get_user(call: Call) -> Answer:
    check_user(call)
    return json_answer(user(call))


def change_user(call: Call) -> Answer:
    check_user(call)
    call.store.settings["user"].update(given(call.fields, USER_WRITABLE))
    return json_answer(user(call))


def check_user(call: Call) -> None:
    if call.parts["uuid"] not in ("@me", USER_UUID):
        raise not_found()


def user(call: Call) -> Json:
    return {
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
        **call.store.settings["user"],
    }


def list_organizations(call: Call) -> Answer:
    return paged(call, [call], organization)


def get_organization(call: Call) -> Answer:
    return json_answer(organization(call))


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
    told: Json = {
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
    changed = call.store.settings["projects"]
    return {**told, **{name: changed[name] for name in told if name in changed}}


def check_place(call: Call) -> None:
    """Refuse another project or organization than the one there is.

    Most numbers are somebody's project, so another number is refused as PostHog refuses a
    stranger's (`posthog/permissions.py`, TeamMemberAccessPermission); what is no number is not
    found (`posthog/api/routing.py`).
    """
    project_id = call.parts.get("project_id", "@current")
    if project_id not in ("@current", str(PROJECT_ID)):
        others = {str(row["id"]) for row in call.store.rows["projects"]}
        if project_id in others and is_project(call):
            return
        if project_id in others:
            detail = "This sandbox keeps everything in its first project."
            raise invalid("invalid_input", detail)
        if project_id.isdecimal():
            raise forbidden("You don't have access to the project.")
        raise not_found("Project not found.")
    if call.parts.get("organization_id", "@current") not in ("@current", ORGANIZATION_ID):
        raise not_found("Organization not found.")


def is_project(call: Call) -> bool:
    """Whether the path names the project itself, and nothing in it."""
    return call.request.path.rstrip("/").endswith(f"/projects/{call.parts['project_id']}")
