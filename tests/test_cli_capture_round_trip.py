"""Events that are exported to a file and captured from it elsewhere are the same events."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from cli_running import hogkit
from hogkit import PostHog
from hogkit.sandbox import Sandbox

COLUMNS = ("uuid", "event", "distinct_id", "timestamp", "properties")
# What is odd about events: these are told as JSON, and the last ones as if by older libraries.
ODD: tuple[dict[str, Any], ...] = (
    {},
    {"$lib": None, "list": [], "deep": {"a": [{"b": [None, True, -0.0]}]}, "": ""},
    {"text": 'é漢🦔\u2028"\\/\t\r\n\u0001', "żółć": "ключ", "like json": '{"a": 1}'},
    {"n": 2**53 + 1, "big": -(10**30), "f": 0.1, "small": 5e-324, "whole": 1.0, "e": 1e22},
    {"$set": {"plan": "pro"}, "$set_once": {"first": 1}, "$unset": ["x"], "set": {"x": 1}},
    {"$groups": {"company": "acme"}, "properties.x": 1, "uuid": "no uuid", "token": "phc_other"},
    {"$process_person_profile": False, "$ip": "1.2.3.4", "$geoip_city_name": "Paris"},
    {"$geoip_disable": False, "$sent_at": "2026-01-01", "distinct_id": "other", "timestamp": 5},
    {"$session_id": "s", "$elements": [{"tag_name": "a"}], "$lib_version": "1"},
)


@pytest.fixture(scope="module")
def source() -> Iterator[Sandbox]:
    with Sandbox(seed=False, timezone="America/New_York") as sandbox:
        sandbox.plant(seed=3, events=4_000, ties="bulk", days=20)
        with PostHog(**settings(sandbox)) as posthog:
            for number, properties in enumerate(ODD):
                odd = {"distinct_id": f"odd ü {number}", "properties": properties}
                when = f"2026-03-08T06:59:59.9{number:05d}Z"  # clocks go forward a second later
                raw(posthog, [{"event": "odd 漢", "timestamp": when, **odd}])
            whens = ("1970-01-01T00:00:00.000001Z", "2026-03-08")
            raw(posthog, [{"event": "e", "distinct_id": "null", "timestamp": w} for w in whens])
        yield sandbox


@pytest.fixture(scope="module")
def target() -> Iterator[Sandbox]:
    with Sandbox(seed=False) as sandbox:
        yield sandbox


def settings(sandbox: Sandbox) -> dict[str, Any]:
    told = sandbox.environment
    return {
        "api_key": told["POSTHOG_API_KEY"],
        "project_api_key": told["POSTHOG_PROJECT_API_KEY"],
        "host": sandbox.url,
    }


def raw(posthog: PostHog, batch: Sequence[dict[str, Any]]) -> None:
    import httpx

    token = posthog.settings.project_api_key
    body = json.dumps({"api_key": token, "batch": batch})
    httpx.post(f"{posthog.settings.host}/batch/", content=body).raise_for_status()


def events(sandbox: Sandbox) -> list[list[Any]]:
    """All there are, each once, as texts."""
    keys = "timestamp, uuid, event, distinct_id"
    sql = f"SELECT {', '.join(COLUMNS)} FROM events ORDER BY {keys} LIMIT 1 BY {keys} LIMIT 50000"
    utc = {"convertToProjectTimezone": False}
    with PostHog(**settings(sandbox)) as posthog:
        return posthog.query(sql, modifiers=utc, truncated="ignore").raw


def as_values(rows: list[list[Any]]) -> list[list[Any]]:
    """With properties as values; a float is none that an integer is equal to."""
    return [[*row[:-1], repr(sorted(json.loads(row[-1]).items()))] for row in rows]


@pytest.mark.parametrize("kind", ["parquet", "csv.gz", "jsonl.zst"])
def test_events_that_are_captured_from_a_file_are_the_same_events(
    source: Sandbox, target: Sandbox, tmp_path: Path, kind: str
) -> None:
    target.reset()
    rows = events(source)
    assert len(rows) > 3_900 + len(ODD)
    environment = {**target.environment, "XDG_STATE_HOME": str(tmp_path)}
    file = tmp_path / f"events.{kind}"
    with PostHog(**settings(source)) as posthog:
        posthog.export("events", file, since="1970-01-01")
    done = hogkit("capture", "--from", str(file), "--historical", environment=environment)
    assert (done.code, target.events[0]["historical_migration"]) == (0, True)
    assert as_values(events(target)) == as_values(rows)
