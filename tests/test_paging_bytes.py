"""How much PostHog reads for a whole run, as the engine tells: at most twice one scan of the same columns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hogkit import AsyncPostHog, PostHog
from hogkit.sandbox import Sandbox
from paging_world import client, rows

pytest.importorskip("chdb", reason="needs the extra engine")

COLUMNS = ("uuid", "event", "distinct_id", "timestamp", "properties")
SINCE = "100d ago"  # before all that is planted


@pytest.fixture(scope="module", params=["none", "bulk"])
def ties(request: pytest.FixtureRequest) -> Any:
    return request.param


@pytest.fixture(
    scope="module", params=[100_000, pytest.param(1_000_000, marks=pytest.mark.full)], name="planted"
)  # fmt: skip
def engine(request: pytest.FixtureRequest, ties: Any) -> Iterator[tuple[Sandbox, int]]:
    with Sandbox(seed=False, timezone="America/New_York") as sandbox:
        sandbox.plant(seed=1, events=request.param, ties=ties)
        yield sandbox, request.param


def scan(sandbox: Sandbox, columns: tuple[str, ...]) -> int:
    told = ", ".join(f"max({column})" for column in columns)
    with client(PostHog, sandbox) as posthog:
        asked = {"refresh": "force_blocking"}  # an answer from the cache says nothing of bytes
        read: int = posthog.query(f"SELECT {told} FROM events LIMIT 1", **asked).bytes_read
        return read


def different(sandbox: Sandbox) -> int:
    """How many events there are, copies that are not merged yet apart."""
    with client(PostHog, sandbox) as posthog:
        count: int = posthog.query(
            "SELECT uniqExact(timestamp, uuid, event, distinct_id) FROM events LIMIT 1"
        ).scalar()
        return count


@pytest.mark.parametrize("columns", [COLUMNS, COLUMNS[:4]], ids=("all", "narrow"))
def test_a_run_reads_at_most_twice_what_one_scan_does(
    planted: tuple[Sandbox, int], columns: tuple[str, ...]
) -> None:
    sandbox, events = planted
    seen: set[tuple[Any, ...]] = set()
    with client(PostHog, sandbox) as posthog:
        run = posthog.events(SINCE, columns=columns)
        count = 0
        for page in run.pages():
            seen.update(tuple(row[:4]) for row in page.raw)
            count += len(page)
        assert run.bytes_read <= 2 * scan(sandbox, columns)
    assert count == len(seen) == different(sandbox)
    assert count > 0.99 * events


def test_a_part_reads_no_more_than_that_part_and_the_days_that_it_touches(
    planted: tuple[Sandbox, int],
) -> None:
    """Not the year around it."""
    sandbox, _ = planted
    with client(PostHog, sandbox) as posthog:
        run = posthog.events("30d ago", "27d ago", columns=COLUMNS)
        assert sum(len(page) for page in run.pages())
        assert run.bytes_read < scan(sandbox, COLUMNS) / 3


def test_a_year_with_nothing_in_it_costs_two_statements(planted: tuple[Sandbox, int]) -> None:
    sandbox, _ = planted
    before = sandbox.queries
    found, _ = rows(AsyncPostHog, sandbox, lambda p: p.events("2020-01-01", "2021-01-01"))
    assert (found, sandbox.queries - before) == ([], 2)
