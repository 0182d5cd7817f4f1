"""The feature flags of the private API.

Source: `posthog/api/feature_flag.py`.
"""

from __future__ import annotations

import re
from typing import Any

from .account import USER_BASIC
from .collection import Resource, author, authored, search, truth
from .fields import NAMES, flag, given, mapping, objects, required, text
from .messages import Json, as_array, child, children, invalid
from .people import TEAM_ID
from .store import Store, now
from .strict import loads
from .timestamps import written

KEY = re.compile(r"[a-zA-Z0-9_-]+")
EVERYONE: Json = {"groups": [{"properties": [], "rollout_percentage": None}]}
NAME = "feature_flags"
RUNTIMES = ("server", "client", "all")
VARIANTS = {"multivariate": mapping(nullable=True), "payloads": mapping(nullable=True)}


def new_flag(_: int) -> Json:
    return {
        "team_id": TEAM_ID,
        **authored(),
        "last_modified_by": USER_BASIC,
        "updated_at": written(now()),
        "version": 1,
    }


def shown(store: Store, row: Json) -> Json:
    """With the fields that PostHog computes."""
    groups = children(row["filters"], "groups")
    simple = len(groups) == 1 and not groups[0].get("properties")
    tested = [
        trial["id"]
        for trial in store.rows["experiments"]
        if trial["feature_flag_key"] == row["key"]
    ]
    return {
        **row,
        "is_simple_flag": simple,
        "rollout_percentage": groups[0].get("rollout_percentage") if simple else None,
        "status": "ACTIVE" if row["active"] else "INACTIVE",
        "experiment_set": tested,
        "surveys": [],
        "features": [],
        "analytics_dashboards": [],
        "usage_dashboard": None,
        "can_edit": True,
        "has_encrypted_payloads": False,
        "is_remote_configuration": False,
        "evaluation_tags": [],
        "user_access_level": "editor",
    }


def check(store: Store, fields: Json, row: Json | None) -> None:
    if "key" in fields:
        check_key(store, fields["key"], None if row is None else row["id"])
    check_filters(fields)


def change(row: Json, fields: Json) -> None:
    """Without groups, a PATCH leaves the filters."""
    if "groups" not in fields.get("filters", EVERYONE):
        del fields["filters"]
    fields["version"] = row["version"] + 1


def is_active(row: Json, value: str) -> bool:
    if value not in ("true", "false"):
        raise invalid("invalid_input", "This sandbox filters by true and false only.", "active")
    return bool(row["active"]) == truth(value)


def is_of_type(row: Json, value: str) -> bool:
    kinds = {
        "boolean": not child(row["filters"], "multivariate").get("variants"),
        "multivariant": bool(child(row["filters"], "multivariate").get("variants")),
        "experiment": bool(row["experiment_set"]),
        "remote_config": bool(row["is_remote_configuration"]),
    }
    return kinds.get(value, True)


def names(value: str) -> list[str]:
    """Those of a JSON array; anything else counts as an empty one."""
    try:
        return [name for name in as_array(loads(value)) or [] if isinstance(name, str)]
    except ValueError:
        return []


FLAGS = Resource(
    name=NAME,
    scope="feature_flag",
    logged="FeatureFlag",
    made=new_flag,
    required=("key",),
    lasting=True,
    show=shown,
    check=check,
    change=change,
    filters={
        "active": is_active,
        "search": search("key", "name"),
        "created_by_id": author,
        "type": is_of_type,
        "evaluation_runtime": lambda row, value: row["evaluation_runtime"] == value,
        "excluded_properties": lambda row, value: row["key"] not in names(value),
        "tags": lambda row, value: (
            not names(value) or not set(names(value)).isdisjoint(row["tags"])
        ),
    },
    fields={
        "key": text(longest=400, blank=False),
        "name": text(),
        "filters": mapping(EVERYONE),
        "active": flag(default=True),
        "deleted": flag(),
        "tags": NAMES,
        "ensure_experience_continuity": flag(nullable=True),
        "evaluation_runtime": text("all", nullable=True, choices=RUNTIMES),
    },
)


def check_key(store: Store, key: str, own: int | None) -> None:
    taken = (row for row in store.rows[NAME] if not row["deleted"] and row["id"] != own)
    if key in [row["key"] for row in taken]:
        raise invalid("unique", "There is already a feature flag with this key.", "key")
    if not KEY.fullmatch(key):
        detail = "Only letters, numbers, hyphens (-) & underscores (_) are allowed."
        raise invalid("invalid_key", detail, "key")


def check_filters(fields: Json) -> None:
    """Refuse filters that no evaluation could read."""
    filters: Json = fields.get("filters", EVERYONE)
    for group in objects(filters.get("groups"), "filters", "Condition groups"):
        check_percentage(group.get("rollout_percentage"))
        for wanted in objects(group.get("properties"), "filters", "Properties"):
            check_name(wanted)
    given(filters, VARIANTS)
    for variant in objects(child(filters, "multivariate").get("variants"), "filters", "Variants"):
        check_name(variant)
        check_percentage(required(variant, "rollout_percentage"), nullable=False)


def check_name(part: Json) -> None:
    if not isinstance(part.get("key"), str):
        raise invalid("invalid_input", "Each property and each variant needs a key.", "filters")


def check_percentage(value: Any, *, nullable: bool = True) -> None:
    fits = isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 100
    if not fits and not (nullable and value is None):
        raise invalid("invalid_input", "A rollout percentage is from 0 to 100.", "filters")
