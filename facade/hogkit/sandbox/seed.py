"""What a fresh sandbox holds, so that a demonstration shows something."""

from __future__ import annotations

from datetime import UTC, datetime

from .dashboards import add_dashboard
from .feature_flags import add_flag
from .messages import Json
from .store import Store

JOINED = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)

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
PERSONS: tuple[tuple[str, Json], ...] = (
    ("ada", {"email": "ada@example.com", "name": "Ada Lovelace", "plan": "pro"}),
    ("grace", {"email": "grace@example.com", "name": "Grace Hopper", "plan": "free"}),
    ("linus", {"email": "linus@example.org", "name": "Linus", "plan": "free"}),
)


def plant(store: Store) -> None:
    for flag in FLAGS:
        add_flag(store, flag)
    for dashboard in DASHBOARDS:
        add_dashboard(store, dashboard)
    for distinct_id, properties in PERSONS:
        add_person(store, distinct_id, properties, JOINED)


def add_person(store: Store, distinct_id: str, properties: Json, when: datetime) -> None:
    """As events that identify someone would, without keeping an event."""
    store.add_person((distinct_id,), properties, when)
