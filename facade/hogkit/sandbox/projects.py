"""The projects of the one organization; what a sandbox keeps is all in the first.

Source: `posthog/api/project.py`.
"""

from __future__ import annotations

from .account import CREATED, OWNER, PROJECT_ID, project
from .activity import identity
from .calls import Call
from .fields import ANYTHING, Field, array, flag, given, number, optional, text
from .groups import learn
from .messages import Answer, Json, invalid, json_answer, not_found
from .paging import paged
from .store import now
from .timestamps import written

NAME = "projects"
WRITABLE: dict[str, Field] = {
    "name": text(longest=200, blank=False),
    "product_description": optional(1000),
    "app_urls": array(),
    "slack_incoming_webhook": optional(500),
    "anonymize_ips": flag(),
    "completed_snippet_onboarding": flag(default=True),
    "test_account_filters": ANYTHING,
    "test_account_filters_default_checked": flag(default=None, nullable=True),
    "is_demo": flag(),
    "data_attributes": ANYTHING,
    "person_display_name_properties": array(nullable=True),
    "autocapture_opt_out": flag(default=None, nullable=True),
    "session_recording_opt_in": flag(),
    "access_control": flag(),
    "week_start_day": number(),
    "primary_dashboard": number(),
    "surveys_opt_in": flag(default=None, nullable=True),
    "heatmaps_opt_in": flag(default=None, nullable=True),
}


def list_projects(call: Call) -> Answer:
    """Without what only a single one shows."""
    return paged(call, known(call), dict)


def known(call: Call) -> list[Json]:
    others = call.store.rows[NAME]
    return [project(call), *(basic(call, row) for row in others)]


def basic(call: Call, row: Json) -> Json:
    """Another project than the first, as lists show it."""
    return {**project(call), **{name: row[name] for name in project(call) if name in row}}


def get_project(call: Call) -> Answer:
    return json_answer(shown(call, found(call)))


def found(call: Call) -> Json | None:
    """The row of the path; None is the first project."""
    wanted = call.parts.get("id", call.parts.get("project_id", "@current"))
    if wanted in ("@current", str(PROJECT_ID)):
        return None
    row = next((row for row in call.store.rows[NAME] if str(row["id"]) == wanted), None)
    if row is None:
        raise not_found()
    return row


def shown(call: Call, row: Json | None) -> Json:
    one = project(call) if row is None else basic(call, row)
    settings = call.store.settings[NAME] if row is None else row
    types = learn(call.store)
    start = {name: field.default for name, field in WRITABLE.items()}
    return {
        **start,
        "created_at": CREATED,
        "updated_at": CREATED,
        "effective_membership_level": OWNER,
        "has_group_types": bool(types),
        "group_types": [
            {"group_type": name, "group_type_index": index} for name, index in types.items()
        ],
        "live_events_token": None,
        "person_on_events_querying_enabled": True,
        "default_modifiers": {},
        "product_intents": [],
        "secret_api_token": None,
        "secret_api_token_backup": None,
        **{name: value for name, value in one.items() if name != "project_id"},
        **settings,
    }


def create_project(call: Call) -> Answer:
    """One that is empty: this sandbox takes nothing for it."""
    fields = read(call)
    row = call.store.rows[NAME].add(lambda number: another(number + PROJECT_ID, fields))
    return json_answer(shown(call, row), 201)


def another(number: int, fields: Json) -> Json:
    at, uuid = written(now()), identity("project", number)
    return {
        "id": number,
        "uuid": str(uuid),
        "name": "Default project",
        "api_token": f"phc_{uuid.hex}",
        "ingested_event": False,
        "created_at": at,
        "updated_at": at,
        **fields,
    }


def change_project(call: Call) -> Answer:
    row = found(call)
    settings = call.store.settings[NAME] if row is None else row
    settings.update(read(call), updated_at=written(now()))
    return json_answer(shown(call, row))


def read(call: Call) -> Json:
    if call.fields.get("timezone", call.store.timezone) != call.store.timezone:
        raise invalid("invalid_input", "This sandbox keeps its time zone.", "timezone")
    return given(call.fields, WRITABLE)


def delete_project(call: Call) -> Answer:
    row = found(call)
    if row is None:
        raise invalid("invalid_input", "This sandbox keeps its first project.")
    call.store.rows[NAME].remove(row)
    return Answer(204)
