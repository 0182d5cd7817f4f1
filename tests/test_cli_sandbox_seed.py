"""`hogkit sandbox` with made-up events."""

from __future__ import annotations

import json
import os
import signal
import time
import urllib.request
from pathlib import Path

import pytest
from cli_running import hogkit
from sandbox_running import exported, sandbox


def asked(environment: dict[str, str], sql: str) -> list[list[object]]:
    project = f"{environment['POSTHOG_HOST']}/api/projects/{environment['POSTHOG_PROJECT_ID']}"
    request = urllib.request.Request(
        f"{project}/query/",
        json.dumps({"query": {"kind": "HogQLQuery", "query": sql}}).encode(),
        {
            "authorization": f"Bearer {environment['POSTHOG_API_KEY']}",
            "content-type": "application/json",
        },
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        results: list[list[object]] = json.load(answer)["results"]
        return results


def test_events_are_there_when_the_address_is() -> None:
    with sandbox(
        *("--events", "12000", "--ties", "bulk", "--seed", "3", "--days", "20"),
        *("--timezone", "America/New_York"),
    ) as child:
        environment = exported(child)
        counted = "SELECT count(), max(c), min(first) > now() - toIntervalDay(21) FROM "
        each = "(SELECT count() AS c, timestamp AS first FROM events GROUP BY timestamp)"
        rows = asked(environment, counted.replace("count()", "sum(c)") + each)
        zone = asked(environment, "SELECT toString(toDateTime('2026-07-01 12:00:00'))")
        child.send_signal(signal.SIGINT)
        _, err = child.communicate(timeout=30)
    assert rows == [[12_000, 5_000, 1]]
    assert zone
    assert "hogkit: 12,000 of 12,000 events\n" in err
    assert child.returncode == 0


def filled(folder: Path) -> bool:
    """Whether rows of events have been written there."""
    return any(
        name.endswith(".bin") and "/202" in parent
        for parent, _, names in os.walk(folder)
        for name in names
    )


def test_to_interrupt_it_before_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    with sandbox("--events", "400000") as child:
        until = time.monotonic() + 30
        while not filled(tmp_path):
            assert time.monotonic() < until
            time.sleep(0.05)
        child.send_signal(signal.SIGINT)
        _, err = child.communicate(timeout=30)
    assert err.endswith("hogkit: interrupted\n")
    assert child.returncode == -signal.SIGINT
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--seed", "1"], "--seed needs --events"),
        (["--ties", "bulk"], "--ties needs --events"),
        (["--days", "3"], "--days needs --events"),
        (["--events", "0"], "--events"),
        (["--events", "many"], "--events"),
        (["--events", "1", "--ties", "all"], "--ties"),
        (["--events", "1", "--days", "0"], "--days"),
        (["--timezone", "Mars/Base"], "'Mars/Base' is no time zone"),
    ],
)
def test_options_that_make_no_sense_are_refused(arguments: list[str], told: str) -> None:
    done = hogkit("sandbox", "--port", "0", *arguments)
    assert done.code == 2
    assert told in done.err


def test_without_clickhouse_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hogkit.sandbox.engine.embedded.imported", missing)
    monkeypatch.setattr("hogkit.sandbox.engine.embedded._Process.engine", None)
    done = hogkit("sandbox", "--port", "0", "--events", "5")
    assert done.code != 0
    assert "pip install 'hogkit[engine]'" in done.err


def missing() -> object:
    from hogkit.errors import MissingExtra

    raise MissingExtra("engine", "HogQL in the sandbox")
