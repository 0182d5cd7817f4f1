"""What a fresh sandbox holds, so that a demonstration shows something."""

from __future__ import annotations

from .adding import add
from .messages import Json
from .store import Store

SIGNED_UP = "user signed up"  # as planted events have it
JOINED = "2026-01-05T09:30:00.000000Z"

FLAGS: tuple[Json, ...] = (
    {"key": "new-onboarding", "name": "New onboarding for everyone"},
    {
        "key": "beta-search",
        "name": "Search for half of the users",
        "filters": {"groups": [{"properties": [], "rollout_percentage": 50}]},
    },
    {
        "key": "checkout-copy",
        "name": "Words of the checkout button",
        "filters": {
            "groups": [{"properties": [], "rollout_percentage": 100}],
            "multivariate": {
                "variants": [
                    {"key": "control", "rollout_percentage": 50},
                    {"key": "short", "rollout_percentage": 50},
                ]
            },
            "payloads": {"short": '{"label": "Pay"}'},
        },
    },
    {
        "key": "staff-tools",
        "name": "Only for people of example.com",
        "filters": {
            "groups": [
                {
                    "properties": [
                        {
                            "key": "email",
                            "type": "person",
                            "operator": "icontains",
                            "value": "@example.com",
                        }
                    ],
                    "rollout_percentage": 100,
                }
            ]
        },
    },
)
DASHBOARDS: tuple[Json, ...] = (
    {"name": "Web analytics", "description": "Visitors, pages and sources", "pinned": True},
    {"name": "Weekly signups", "description": "Who came, and who stayed"},
)
PERSONS: tuple[Json, ...] = (
    {
        "distinct_id": "ada",
        "properties": {
            "email": "ada@example.com",
            "name": "Ada Lovelace",
            "plan": "pro",
            "$initial_os": "Mac OS X",
        },
    },
    {
        "distinct_id": "grace",
        "properties": {
            "email": "grace@example.com",
            "name": "Grace Hopper",
            "plan": "free",
            "$initial_os": "Windows",
        },
    },
    {
        "distinct_id": "linus",
        "properties": {
            "email": "linus@example.org",
            "name": "Linus",
            "plan": "free",
            "$initial_os": "Linux",
        },
    },
)


def counting(event: str | None, **more: Json) -> Json:
    """A query that counts events by day."""
    series = [
        {"kind": "EventsNode", "event": event, "name": event or "All events", "math": "total"}
    ]
    source = {"kind": "TrendsQuery", "series": series, "interval": "day", **more}
    return {"kind": "InsightVizNode", "source": source}


def by_country(code: str, value: int) -> Json:
    """A series of a trends query with one value (`trends_query_runner.py`)."""
    action = {"id": "$pageview", "type": "events", "order": 0, "name": "$pageview", "math": "total"}
    return {
        "action": action,
        "label": code,
        "breakdown_value": code,
        "data": [],
        "days": [],
        "labels": [],
        "count": 0,
        "aggregated_value": value,
    }


PRO: Json = {"key": "plan", "type": "person", "value": ["pro"], "operator": "exact"}
OTHERS: dict[str, tuple[Json, ...]] = {
    "insights": (
        {
            "name": "Pageviews by day",
            "description": "Of the last week",
            "query": counting("$pageview"),
            "dashboards": [1],
            "saved": True,
        },
        {
            "name": "Signups lately",
            "query": counting(
                SIGNED_UP, trendsFilter={"display": "BoldNumber"}, dateRange={"date_from": "-30d"}
            ),
            "saved": True,
        },
        {
            "name": "Pageviews by country",
            "description": "A sample, which no event changes",
            "query": counting(
                "$pageview",
                trendsFilter={"display": "ActionsTable"},
                breakdownFilter={"breakdown": "$geoip_country_code", "breakdown_type": "event"},
            ),
            "result": [by_country("NL", 1204), by_country("DE", 731), by_country("US", 512)],
            "is_sample": True,
        },
        {"name": "All events of a week", "query": counting(None), "saved": True},
    ),
    "annotations": (
        {
            "content": "Version 2 is out",
            "date_marker": "2026-01-12T10:00:00.000000Z",
            "scope": "project",
        },
    ),
    "cohorts": (
        {
            "name": "Paying",
            "filters": {"properties": {"type": "OR", "values": [{"type": "AND", "values": [PRO]}]}},
        },
    ),
    "experiments": (
        {
            "name": "Words of the checkout button",
            "feature_flag_key": "checkout-copy",
            "start_date": "2026-01-10T09:00:00.000000Z",
        },
    ),
    "surveys": (
        {
            "name": "How was it?",
            "type": "popover",
            "questions": [{"type": "open", "question": "What did you miss?"}],
        },
    ),
    "actions": ({"name": "Bought", "steps": [{"event": "subscription paid"}]},),
    "session_recordings": (
        {
            "distinct_id": "ada",
            "start_time": "2026-01-15T14:00:00.000000Z",
            "recording_duration": 320,
            "click_count": 14,
            "keypress_count": 40,
            "start_url": "https://example.com/",
        },
    ),
    "session_recording_playlists": ({"name": "Of people who pay"},),
    "groups": (
        {"group_type_index": 0, "group_key": "acme", "group_properties": {"name": "Acme, Inc."}},
    ),
}


def plant(store: Store) -> None:
    for flag in FLAGS:
        add(store, "feature_flags", flag)
    for dashboard in DASHBOARDS:
        add(store, "dashboards", dashboard)
    for person in PERSONS:
        add(store, "persons", {**person, "created_at": JOINED})
    for name, rows in OTHERS.items():
        for row in rows:
            add(store, name, row)
