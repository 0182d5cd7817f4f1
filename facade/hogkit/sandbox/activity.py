"""The activity log: who made, changed and deleted what.

Source: `posthog/models/activity_logging/activity_log.py`.
"""

from __future__ import annotations

from uuid import UUID, uuid5

from .account import ORGANIZATION_ID, USER_BASIC
from .calls import Call
from .messages import Answer, Json
from .paging import NUMBERED, numbered
from .people import NAMESPACE
from .store import Store, now
from .timestamps import written

NAME = "activity_log"
FILTERS = NUMBERED | {"user", "scope", "scopes", "item_id"}


def list_activity(call: Call) -> Answer:
    """The newest first."""
    scopes = call.query.get("scopes")
    wanted = {name: call.query[name] for name in ("scope", "item_id") if call.query.get(name)}
    found = [
        entry
        for entry in reversed(list(call.store.rows[NAME]))
        if all(entry[name] == value for name, value in wanted.items())
        and (not scopes or entry["scope"] in scopes.split(","))
        and call.query.get("user") in (None, "", str(entry["user"]["id"]))
    ]
    return numbered(call, found, dict)


def log(store: Store, scope: str, activity: str, row: Json, changed: Json | None = None) -> None:
    """Note what becomes of a row; before it is changed, with the fields that will be."""
    if scope:
        changes = [change(scope, name, row.get(name), to) for name, to in (changed or {}).items()]
        name = row.get("key") or row.get("name") or row.get("content")
        add(store, {"scope": scope, "activity": activity, "item_id": str(row["id"]),
                    "detail": {"name": name, "changes": changes or None}})  # fmt: skip


def change(scope: str, name: str, before: object, after: object) -> Json:
    action = "created" if before is None else "changed"
    return {"type": scope, "action": action, "field": name, "before": before, "after": after}


def add(store: Store, fields: Json) -> Json:
    return store.rows[NAME].add(
        lambda number: {
            "id": str(identity(NAME, number)),
            "user": USER_BASIC,
            "unread": False,
            "organization_id": ORGANIZATION_ID,
            "was_impersonated": False,
            "is_system": False,
            "created_at": written(now()),
            "activity": "updated",
            "item_id": None,
            "scope": "Insight",
            "detail": None,
            **fields,
        }
    )


def identity(kind: str, number: int) -> UUID:
    """Always the same for the same number, so that a demonstration looks the same each time."""
    return uuid5(NAMESPACE, f"{kind}:{number}")
