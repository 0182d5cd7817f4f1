"""The dashboards of the private API, without tiles.

Source: `posthog/api/dashboards/dashboard.py`.
"""

from __future__ import annotations

from .account import USER_BASIC
from .calls import Call
from .fields import given
from .messages import Answer, Json, json_answer, not_found
from .paging import paged
from .people import TEAM_ID
from .store import Store, now
from .timestamps import written

WRITABLE = {
    "name": str,
    "description": str,
    "pinned": bool,
    "deleted": bool,
    "filters": dict,
    "tags": list,
}
ONLY_IN_FULL = ("filters", "variables", "tiles", "breakdown_colors", "data_color_theme_id")


def list_dashboards(call: Call) -> Answer:
    """Pinned ones first, then by name; without what only a single one shows."""
    alive = [dashboard for dashboard in call.store.dashboards if not dashboard["deleted"]]
    alive.sort(key=lambda dashboard: (not dashboard["pinned"], dashboard["name"] or ""))
    return paged(call, alive, basic)


def create_dashboard(call: Call) -> Answer:
    fields = given(call.fields, WRITABLE, ("name",))
    return json_answer(add_dashboard(call.store, fields), 201)


def get_dashboard(call: Call) -> Answer:
    dashboard = found(call)
    if dashboard["deleted"]:
        raise not_found()
    return json_answer(dashboard)


def change_dashboard(call: Call) -> Answer:
    dashboard = found(call)
    dashboard.update(given(call.fields, WRITABLE, ("name",)))
    return json_answer(dashboard)


def found(call: Call) -> Json:
    dashboard = call.store.dashboards.find(call.parts["id"])
    if dashboard is None:
        raise not_found()
    return dashboard


def basic(dashboard: Json) -> Json:
    return {name: value for name, value in dashboard.items() if name not in ONLY_IN_FULL}


def add_dashboard(store: Store, fields: Json) -> Json:
    return store.dashboards.add(
        lambda number: {
            "id": number,
            "team_id": TEAM_ID,
            "name": None,
            "description": "",
            "pinned": False,
            "created_at": written(now()),
            "created_by": USER_BASIC,
            "last_accessed_at": None,
            "last_refresh": None,
            "is_shared": False,
            "deleted": False,
            "creation_mode": "default",
            "tags": [],
            "restriction_level": 21,
            "effective_restriction_level": 21,
            "effective_privilege_level": 37,
            "user_access_level": "editor",
            "access_control_version": "v2",
            "filters": {},
            "variables": {},
            "breakdown_colors": [],
            "data_color_theme_id": None,
            "tiles": [],
            **fields,
        }
    )
