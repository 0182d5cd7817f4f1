"""The feature flags of the private API.

Source: `posthog/api/feature_flag.py`.
"""

from __future__ import annotations

import re
from typing import Any

from .account import USER_BASIC
from .calls import Call
from .fields import given, objects, required
from .messages import Answer, Json, child, children, invalid, json_answer, not_found
from .paging import paged
from .people import TEAM_ID
from .store import Store, now
from .timestamps import written

KEY = re.compile(r"[a-zA-Z0-9_-]+")
WRITABLE = {
    "key": str,
    "name": str,
    "filters": dict,
    "active": bool,
    "deleted": bool,
    "tags": list,
    "ensure_experience_continuity": bool,
    "evaluation_runtime": str,
}
NULLABLE = ("ensure_experience_continuity", "evaluation_runtime")
EVERYONE: Json = {"groups": [{"properties": [], "rollout_percentage": None}]}
ACTIVE = {"true": True, "false": False}


def list_flags(call: Call) -> Answer:
    """All that are not deleted; `active` and `search` narrow them."""
    active, search = call.query.get("active"), call.query.get("search", "").lower()
    if active is not None and active not in ACTIVE:
        raise invalid("invalid_input", "This sandbox filters by true and false only.", "active")
    found = [
        flag
        for flag in call.store.feature_flags
        if not flag["deleted"]
        and (active is None or flag["active"] == ACTIVE[active])
        and (search in flag["key"].lower() or search in flag["name"].lower())
    ]
    return paged(call, found, shown)


def create_flag(call: Call) -> Answer:
    key = required(call.fields, "key")
    fields = given(call.fields, WRITABLE, NULLABLE)
    check_key(call.store, key, None)
    return json_answer(shown(add_flag(call.store, fields)), 201)


def get_flag(call: Call) -> Answer:
    return json_answer(shown(found(call)))


def change_flag(call: Call) -> Answer:
    flag = found(call)
    fields = given(call.fields, WRITABLE, NULLABLE)
    if "key" in fields:
        check_key(call.store, fields["key"], flag["id"])
    if "groups" not in fields.get("filters", EVERYONE):
        del fields["filters"]  # As PostHog does: without groups, a PATCH leaves the filters.
    check_filters(fields)
    flag.update(fields, version=flag["version"] + 1, updated_at=written(now()))
    return json_answer(shown(flag))


def found(call: Call) -> Json:
    """The flag of the path; also a deleted one, which may be brought back."""
    flag = call.store.feature_flags.find(call.parts["id"])
    if flag is None:
        raise not_found()
    return flag


def add_flag(store: Store, fields: Json) -> Json:
    check_filters(fields)
    made = written(now())
    return store.feature_flags.add(
        lambda number: {
            "id": number,
            "team_id": TEAM_ID,
            "name": "",
            "filters": EVERYONE,
            "active": True,
            "deleted": False,
            "tags": [],
            "ensure_experience_continuity": False,
            "evaluation_runtime": "all",
            "created_by": USER_BASIC,
            "last_modified_by": USER_BASIC,
            "created_at": made,
            "updated_at": made,
            "version": 1,
            **fields,
        }
    )


def shown(flag: Json) -> Json:
    """With the fields that PostHog computes."""
    groups = children(flag["filters"], "groups")
    simple = len(groups) == 1 and not groups[0].get("properties")
    return {
        **flag,
        "is_simple_flag": simple,
        "rollout_percentage": groups[0].get("rollout_percentage") if simple else None,
        "status": "ACTIVE" if flag["active"] else "INACTIVE",
        "experiment_set": [],
        "surveys": [],
        "features": [],
        "analytics_dashboards": [],
        "can_edit": True,
        "has_encrypted_payloads": False,
        "is_remote_configuration": False,
        "evaluation_tags": [],
        "user_access_level": "editor",
    }


def check_key(store: Store, key: str, own: int | None) -> None:
    if not key:
        raise invalid("blank", "This field may not be blank.", "key")
    taken = (flag for flag in store.feature_flags if not flag["deleted"] and flag["id"] != own)
    if key in [flag["key"] for flag in taken]:
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
    given(filters, {"multivariate": dict, "payloads": dict}, ("multivariate", "payloads"))
    for variant in objects(child(filters, "multivariate").get("variants"), "filters", "Variants"):
        check_name(variant)
        check_percentage(required(variant, "rollout_percentage") or 0)


def check_name(part: Json) -> None:
    if not isinstance(part.get("key"), str):
        raise invalid("invalid_input", "Each property and each variant needs a key.", "filters")


def check_percentage(value: Any) -> None:
    fits = isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 100
    if value is not None and not fits:
        raise invalid("invalid_input", "A rollout percentage is from 0 to 100.", "filters")
