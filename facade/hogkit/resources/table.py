"""What the clients have for each kind of thing in a project: a row each, over generated operations.

Sources: the pinned schema for operations and fields; for deletion `posthog/api/forbid_destroy_model.py`,
which answers DELETE with 405.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import field, frozen

from .. import _api

Verb = Literal["list", "get", "create", "update", "delete"]
VERBS: tuple[Verb, ...] = ("list", "get", "create", "update", "delete")


@frozen(kw_only=True)
class Row:
    """One resource.

    Attributes:
        name: Of the clients' attribute, and of the paths.
        item: Of the class of what it gives.
        one: A single one, for sentences.
        tag: The generated package of its operations.
        list, get, create, update, delete: Generated modules; empty for what PostHog does not offer to keys.
        soft: Whether PostHog refuses to delete it, so that it is marked as deleted.
        id: The field that it is addressed by, and `get` takes.
        lookups: Other ways to get one: what the list is asked for, and the field that has to be the same.
        renamed: Filters under names of old, and their names now.
        path: What stands in its path beside the project, if nothing else is said.
        persons: The generated module that lists its persons.
        arrays: Filters that PostHog reads as a JSON array.
        brief: Whether a list shows less of it than `get`.
        readable: Arguments of `create` and `update` that stand for fields, with their types.
        instead: What to do instead of what PostHog does not offer, by verb.
        types: Of fields whose type the schema has wrong.
        columns: What a table of it shows, the most important first.
    """

    name: str
    item: str
    one: str
    tag: str
    list: str = ""
    get: str = ""
    create: str = ""
    update: str = ""
    delete: str = ""
    soft: bool = False
    id: str = "id"
    lookups: Mapping[str, tuple[str, str]] = field(factory=dict[str, tuple[str, str]])
    renamed: Mapping[str, str] = field(factory=dict[str, str])
    path: Mapping[str, str] = field(factory=dict[str, str])
    persons: str = ""
    arrays: frozenset[str] = frozenset()
    types: Mapping[str, str] = field(factory=dict[str, str])
    brief: bool = False
    readable: Mapping[str, str] = field(factory=dict[str, str])
    instead: Mapping[str, str] = field(factory=dict[str, str])
    columns: tuple[str, ...] = ("id", "name")

    def module(self, verb: str) -> Any:
        """The generated module of a verb: what has `OPERATION` and `sync_detailed`.

        Raises:
            KeyError: PostHog does not offer it.
        """
        if not (name := getattr(self, verb)):
            raise KeyError(verb)
        return _api.module(f"api.{self.tag}.{name}")


def _usual(name: str, *, soft: bool = False, **more: Any) -> Row:
    """A row whose operations are named as most are."""
    operations: dict[str, Any] = {
        "list": f"{name}_list",
        "get": f"{name}_retrieve",
        "create": f"{name}_create",
        "update": f"{name}_partial_update",
        "delete": "" if soft else f"{name}_destroy",
    }
    return Row(name=name, tag=name, soft=soft, **{**operations, **more})


_INGESTED = "definitions come into being by events: posthog.capture"

_ROWS = (
    _usual(
        "feature_flags", soft=True, item="FeatureFlag", one="feature flag",
        lookups={"key": ("search", "key")}, renamed={"name": "search"},
        arrays=frozenset({"tags", "excluded_properties"}),
        types={
            "rollout_percentage": "float | None", "experiment_set": "list[int]", "surveys": "list[dict[str, Any]]",
            "features": "list[dict[str, Any]]",
        },
        readable={
            "rollout": "float",
            "variants": "Mapping[str, float]",
            "conditions": "Sequence[Mapping[str, Any] | Sequence[Mapping[str, Any]]]",
            "payloads": "Mapping[str, Any]",
        },
        columns=("id", "key", "active", "rollout_percentage", "name", "created_at"),
    ),
    _usual(
        "insights", soft=True, item="Insight", one="insight",
        types=dict.fromkeys(("result", "columns", "types", "hasMore", "compare"), "Any"),
        brief=True, lookups={"short_id": ("short_id", "short_id")}, renamed={"name": "search"},
        columns=("id", "short_id", "name", "derived_name", "last_modified_at"),
    ),
    _usual(
        "dashboards", soft=True, item="Dashboard", one="dashboard",
        columns=("id", "name", "pinned", "description", "created_at"),
    ),
    _usual(
        "persons", item="Person", one="person", create="",
        lookups={"distinct_id": ("distinct_id", "distinct_ids")}, renamed={"name": "search"},
        arrays=frozenset({"properties"}),
        instead={"create": "persons come into being by events: posthog.identify"},
        columns=("id", "name", "distinct_ids", "uuid", "created_at"),
    ),
    _usual(
        "annotations", soft=True, item="Annotation", one="annotation",
        renamed={"content": "search"}, columns=("id", "date_marker", "content", "scope", "created_at"),
    ),
    _usual(
        "cohorts", soft=True, item="Cohort", one="cohort", persons="cohorts_persons_retrieve",
        columns=("id", "name", "count", "is_static", "is_calculating", "created_at"),
    ),
    _usual(
        "experiments", soft=True, item="Experiment", one="experiment",
        columns=("id", "name", "feature_flag_key", "start_date", "end_date"),
    ),
    _usual(
        "surveys", item="Survey", one="survey", renamed={"name": "search"},
        columns=("id", "name", "type", "start_date", "end_date"),
    ),
    _usual(
        "actions", soft=True, item="Action", one="action",
        columns=("id", "name", "description", "created_at"),
    ),
    _usual(
        "session_recordings", item="SessionRecording", one="recording", create="",
        instead={"create": "recordings come from PostHog's browser and mobile libraries"},
        columns=("id", "distinct_id", "start_time", "recording_duration", "viewed"),
    ),
    _usual(
        "session_recording_playlists", soft=True, item="SessionRecordingPlaylist", one="playlist",
        id="short_id", columns=("short_id", "name", "pinned", "created_at"),
    ),
    _usual(
        "event_definitions", item="EventDefinition", one="event definition", create="",
        lookups={"name": ("search", "name")}, instead={"create": _INGESTED},
        columns=("id", "name", "last_seen_at", "tags"),
    ),
    _usual(
        "property_definitions", item="PropertyDefinition", one="property definition", create="",
        arrays=frozenset({"event_names", "excluded_properties"}),
        lookups={"name": ("search", "name")}, instead={"create": _INGESTED},
        columns=("id", "name", "property_type", "is_numerical", "tags"),
    ),
    _usual(
        "users", item="UserRecord", one="user", id="uuid", create="", delete="",
        instead={
            "create": "people join by an invitation: hogkit api invites_create",
            "delete": "users delete themselves in PostHog's settings",
        },
        columns=("uuid", "email", "first_name", "date_joined"),
    ),
    Row(
        name="projects", item="ProjectRecord", one="project", tag="organizations",
        list="list_2", get="retrieve_2", create="create_2", update="partial_update_2", delete="destroy_2",
        path={"organization_id": "@current"}, columns=("id", "name", "timezone", "organization"),
    ),
    Row(
        name="groups", item="Group", one="group", tag="groups", list="groups_list", id="group_key",
        instead={
            "get": "posthog.groups.list(group_type_index=0, search=key) finds it",
            "create": "posthog.group_identify makes it",
            "update": "posthog.group_identify changes it",
        },
        columns=("group_key", "group_type_index", "created_at"),
    ),
    Row(
        name="activity_log", item="ActivityLogEntry", one="activity", tag="activity_log",
        list="activity_log_list", columns=("created_at", "activity", "scope", "item_id"),
    ),
)  # fmt: skip
ROWS: Mapping[str, Row] = {row.name: row for row in _ROWS}
