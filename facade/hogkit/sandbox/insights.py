"""The insights of the private API: trends are computed, other results are what was stored with them.

Source: `posthog/api/insight.py`. What nobody asked to compute yet has no result: the default of
`refresh` is `force_cache`. Here a result is always computed from the events that there are.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from .account import USER_BASIC
from .activity import identity
from .calls import Call
from .collection import Filter, Resource, author, authored, same, search, truth
from .fields import NAMES, array, flag, mapping, number, optional
from .messages import Answer, Json, Refused, as_object, invalid, json_answer
from .moments import moment_of, zone_of
from .paging import PAGING
from .people import TEAM_ID
from .store import Store, now
from .timestamps import written
from .trends import trends
from .trends_query import CannotCompute

WAITING = {"blocking", "force_blocking"}
BACKGROUND = {"async", "lazy_async", "force_async", "async_except_on_cache_miss"}
REFRESH = {*WAITING, *BACKGROUND, "force_cache"}
# Kept beside what is shown: whether somebody asked for the result, and one that was given.
COMPUTED, STORED = "_computed", "_result"
BASIC = (
    *("id", "short_id", "name", "derived_name", "query", "dashboards", "dashboard_tiles", "tags"),
    *("description", "last_refresh", "saved", "favorited", "created_at", "created_by"),
    *("updated_at", "last_modified_at", "user_access_level"),
)
FRESH = timedelta(hours=3)
REFRESHING = frozenset({"refresh", "basic"})


def new_insight(made: int) -> Json:
    at = written(now())
    return {
        "short_id": identity("insight", made).hex[:8],
        **authored(),
        "updated_at": at,
        "last_modified_at": at,
        "last_modified_by": USER_BASIC,
        "is_sample": False,
        "effective_restriction_level": 21,
        "effective_privilege_level": 37,
        "user_access_level": "editor",
        "alerts": [],
        "last_viewed_at": None,
        COMPUTED: False,
    }


def described(store: Store, row: Json) -> Json:
    """Without its result, which may take long."""
    told = {name: value for name, value in row.items() if not name.startswith("_")}
    tiles = [{"id": place, "dashboard_id": place, "deleted": None} for place in row["dashboards"]]
    return {**told, "dashboard_tiles": tiles, "timezone": store.timezone}


def outcome(store: Store, row: Json) -> Json:
    result = None
    if row[COMPUTED]:
        try:
            result = computed(store, row)
        except (
            CannotCompute,
            Refused,
        ):  # Nobody asked for it; `refreshed` says so to whoever does.
            result = None
    at = now()
    told = {
        "last_refresh": at, "cache_target_age": at + FRESH, "next_allowed_client_refresh": at,
    }  # fmt: skip
    columns, types = row.get("columns"), row.get("types")
    return {
        "result": result,
        **{name: None if result is None else written(when) for name, when in told.items()},
        "hasMore": None if columns is None else False,
        "columns": columns,
        "types": types,
        "hogql": None,
        "is_cached": result is not None,
        "query_status": None,
    }


def computed(store: Store, row: Json) -> Any:
    if STORED in row:
        return row[STORED]
    return trends(store, as_object(row["query"]) or {})


class Insights(Resource):
    """A resource whose results are computed when somebody asks for it."""

    def listed(self, call: Call) -> Answer:
        if mode_of(call) is not None:
            for row in call.store.rows[self.name]:
                row[COMPUTED] = True
        return super().listed(call)

    def brief(self, call: Call, row: Json) -> Json:
        kept = call.store.rows[self.name].find(str(row["id"]))
        if truth(call.query.get("basic", "")) or kept is None:
            return basic(row)
        return {**row, **outcome(call.store, kept)}

    def shown(self, store: Store, row: Json) -> Json:
        """With its result, if it was computed."""
        return {**described(store, row), **outcome(store, row)}

    def get(self, call: Call) -> Answer:
        row, mode = self.found(call), mode_of(call)
        if mode in WAITING:
            refreshed(call.store, row)
        told = self.shown(call.store, row)
        if mode in WAITING:
            told["is_cached"] = False
        if mode in BACKGROUND and not row[COMPUTED]:
            row[COMPUTED] = True
            told["query_status"] = pending(row)
        return json_answer(basic(told) if truth(call.query.get("basic", "")) else told)

    def add(self, store: Store, fields: Json) -> Json:
        """With `result`, that is what is shown of it, always."""
        given = {name: value for name, value in fields.items() if name != "result"}
        stored = {STORED: fields["result"]} if "result" in fields else {}
        return super().add(store, {**given, **stored})


def mode_of(call: Call) -> str | None:
    """How `refresh` is to be done; None if it says nothing to do."""
    mode = call.query.get("refresh", "force_cache")
    mode = {"true": "blocking", "1": "blocking"}.get(mode.lower(), mode)
    return mode if mode in WAITING | BACKGROUND else None


def refreshed(store: Store, row: Json) -> None:
    try:
        computed(store, row)
    except CannotCompute as error:
        detail = f"This sandbox does not compute {error}: add the insight with its result."
        raise invalid("invalid_input", detail, "refresh") from None
    row[COMPUTED] = True


def pending(row: Json) -> Json:
    return {
        "id": identity("query", row["id"]).hex,
        "team_id": TEAM_ID,
        "query_async": True,
        "complete": False,
        "error": False,
        "error_message": None,
        "results": None,
        "start_time": written(now()),
        "end_time": None,
        "insight_id": row["id"],
    }


def basic(told: Json) -> Json:
    return {name: told.get(name) for name in BASIC}


def modified(*, after: bool) -> Filter:
    def test(row: Json, value: str) -> bool:
        when = datetime.fromisoformat(row["last_modified_at"])
        limit = moment_of(value, zone_of(row["timezone"]))
        return when > limit if after else when < limit

    return test


def is_saved(row: Json, value: str) -> bool:
    return (row["saved"] or bool(row["dashboards"])) if truth(value) else not row["saved"]


INSIGHTS = Insights(
    name="insights",
    scope="insight",
    logged="Insight",
    made=new_insight,
    show=described,
    ignored=PAGING | REFRESHING,
    asked=REFRESHING | {"from_dashboard"},
    filters={
        "search": search("name", "derived_name", "description", "tags"),
        "short_id": same("short_id"),
        "created_by": author,
        "saved": is_saved,
        "favorited": lambda row, _: bool(row["favorited"]),
        "date_from": modified(after=True),
        "date_to": modified(after=False),
    },
    fields={
        "name": optional(400),
        "derived_name": optional(400),
        "query": mapping(nullable=True),
        "order": number(),
        "deleted": flag(),
        "dashboards": array(number(nullable=False)),
        "description": optional(400),
        "tags": NAMES,
        "favorited": flag(),
        "saved": flag(),
    },
)
