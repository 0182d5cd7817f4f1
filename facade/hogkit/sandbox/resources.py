"""What the project has, beside events, persons and their definitions: a row for each kind.

Sources: the pinned schema for fields, `posthog/api/` for lists and deletion.
"""

from __future__ import annotations

from collections.abc import Mapping

from . import cohorts, experiments, feature_flags, insights, recordings, surveys
from .account import USER_BASIC
from .activity import identity
from .collection import Resource, author, authored, same, search
from .fields import JSON_OBJECT, MOMENT, NAMES, array, flag, mapping, number, optional, text
from .messages import Json
from .paging import PAGING, whole_list
from .people import TEAM_ID
from .store import now
from .timestamps import written

ACCESS: Json = {"user_access_level": "editor"}


def new_annotation(_: int) -> Json:
    return {
        "dashboard_id": None,
        "dashboard_name": None,
        "insight_short_id": None,
        "insight_name": None,
        "insight_derived_name": None,
        "updated_at": written(now()),
        **authored(),
    }


ANNOTATIONS = Resource(
    name="annotations",
    scope="annotation",
    logged="Annotation",
    made=new_annotation,
    newest=True,
    filters={"search": search("content"), "scope": same("scope")},
    fields={
        "content": optional(400),
        "date_marker": MOMENT,
        "creation_type": text("USR", choices=("USR", "GIT")),
        "dashboard_item": number(),
        "deleted": flag(),
        "scope": text(
            "dashboard_item",
            choices=("dashboard_item", "dashboard", "project", "organization", "recording"),
        ),
    },
)


def new_action(_: int) -> Json:
    return {
        **authored(),
        "is_calculating": False,
        "last_calculated_at": written(now()),
        "team_id": TEAM_ID,
        "is_action": True,
        "bytecode_error": None,
        "creation_context": None,
        **ACCESS,
    }


ACTIONS = Resource(
    name="actions",
    scope="action",
    logged="Action",
    made=new_action,
    lasting=True,
    order=lambda row: str(row["name"]),
    style=whole_list,
    fields={
        "name": optional(400),
        "description": text(),
        "tags": NAMES,
        "post_to_slack": flag(),
        "slack_message_format": text(longest=1200),
        "steps": array(),
        "deleted": flag(),
        "pinned_at": MOMENT,
    },
)


def new_dashboard(_: int) -> Json:
    return {
        "team_id": TEAM_ID,
        **authored(),
        "last_accessed_at": None,
        "last_refresh": None,
        "is_shared": False,
        "creation_mode": "default",
        "effective_restriction_level": 21,
        "effective_privilege_level": 37,
        **ACCESS,
        "access_control_version": "v2",
        "variables": {},
        "persisted_filters": None,
        "persisted_variables": None,
        "tiles": [],
    }


DASHBOARDS = Resource(
    name="dashboards",
    scope="dashboard",
    logged="Dashboard",
    made=new_dashboard,
    order=lambda row: (not row["pinned"], row["name"] or ""),
    only_in_full=(
        *("filters", "variables", "tiles", "breakdown_colors", "data_color_theme_id"),
        *("persisted_filters", "persisted_variables"),
    ),
    fields={
        "name": optional(400),
        "description": text(),
        "pinned": flag(),
        "deleted": flag(),
        "filters": mapping(),
        "tags": NAMES,
        "restriction_level": number(21, nullable=False),
        "breakdown_colors": array(),
        "data_color_theme_id": number(),
    },
)


def new_playlist(made: int) -> Json:
    return {
        "short_id": identity("playlist", made).hex[:8],
        **authored(),
        "last_modified_at": written(now()),
        "last_modified_by": USER_BASIC,
        "recordings_counts": {"saved_filters": {}, "collection": {"count": 0, "watched_count": 0}},
        "type": "filters",
        "is_synthetic": False,
    }


PLAYLISTS = Resource(
    name="session_recording_playlists",
    scope="session_recording_playlist",
    logged="SessionRecordingPlaylist",
    made=new_playlist,
    key="short_id",
    newest=True,
    ignored=PAGING | {"order"},
    filters={
        "created_by": author,
        "short_id": same("short_id"),
        "search": search("name", "derived_name"),
    },
    fields={
        "name": optional(400),
        "derived_name": optional(400),
        "description": text(),
        "pinned": flag(),
        "deleted": flag(),
        "filters": JSON_OBJECT,
    },
)

_ALL = (
    feature_flags.FLAGS,
    DASHBOARDS,
    insights.INSIGHTS,
    ANNOTATIONS,
    cohorts.COHORTS,
    experiments.EXPERIMENTS,
    surveys.SURVEYS,
    ACTIONS,
    recordings.RECORDINGS,
    PLAYLISTS,
)
RESOURCES: Mapping[str, Resource] = {resource.name: resource for resource in _ALL}
