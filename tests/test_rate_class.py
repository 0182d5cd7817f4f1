"""Which rate limit counts which operation."""

from __future__ import annotations

import json

import pytest
from hogkit.limits.classes import CLASSES, rate_class
from pipeline import lock

PATHS = [
    ("/api/projects/{project_id}/feature_flags/", "crud"),
    ("/api/projects/{project_id}/feature_flags/local_evaluation/", "local_evaluation"),
    ("/api/feature_flag/local_evaluation", "local_evaluation"),
    ("/api/projects/{project_id}/query/", "query"),
    ("/api/projects/{project_id}/query/{id}/", "query"),
    ("/api/projects/{project_id}/endpoints/{name}/run/", "query"),
    ("/api/projects/{project_id}/endpoints/", "crud"),
    ("/api/projects/{project_id}/queryable/", "crud"),
    ("/api/projects/{project_id}/insights/", "analytics"),
    ("/api/projects/{project_id}/persons/{id}/activity/", "analytics"),
    ("/api/projects/{project_id}/session_recordings/", "analytics"),
    ("/api/projects/{project_id}/session_recording_playlists/", "crud"),
    ("/api/projects/{project_id}/events/", "analytics"),
    ("/api/projects/{project_id}/events/values/", "events_values"),
    ("/api/projects/{project_id}/web_analytics/external_clicks/", "web_analytics"),
    ("/api/environments/{project_id}/insights/{id}/", "analytics"),
    ("/api/users/@me/", "crud"),
    ("/api/organizations/{organization_id}/members/", "crud"),
]


@pytest.mark.parametrize(("path", "expected"), PATHS)
def test_the_path_decides(path: str, expected: str) -> None:
    assert rate_class(path) == expected


def test_every_class_is_used_by_a_generated_operation() -> None:
    pinned = json.loads((lock.OPENAPI / "posthog.json").read_text(encoding="utf-8"))
    assert {rate_class(path) for path in pinned["paths"]} >= {name for name, _ in CLASSES}
