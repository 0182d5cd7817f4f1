"""What is too heavy for one query is read in less time, until it is not; and when not even that helps, it is
said. On the real engine.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hogkit import BytesSpent, PostHog, QueryReadsTooMuch, QueryTooHeavy, times
from hogkit.sandbox import Limits, QueryLimits, Sandbox
from paging_world import KINDS, Key, client, keys, rows

pytest.importorskip("chdb", reason="needs the extra engine")

COLUMNS = ("timestamp", "uuid", "event", "distinct_id")
SINCE = "60d ago"
EVENTS = 60_000


@pytest.fixture(scope="module", name="full")
def engine() -> Iterator[Sandbox]:
    """Events of a month, of which 5,000 are at one microsecond."""
    with Sandbox(seed=False, timezone="America/New_York") as sandbox:
        sandbox.plant(seed=1, events=EVENTS, ties="bulk", days=30)
        sandbox.add_person("somebody", {})
        charges = [{"id": n, "paid": f"2026-01-{1 + n % 28:02d}"} for n in range(3_000)]
        sandbox.add_table("charges", {"id": "Int64", "paid": "Date"}, charges)
        yield sandbox


@pytest.fixture(name="sandbox")
def one(full: Sandbox) -> Iterator[Sandbox]:
    yield full
    full.query_limits, full.limits = QueryLimits(), None


@pytest.fixture(scope="module")
def expected(full: Sandbox) -> list[Key]:
    """All events, as the engine tells without pages, in the order that they come in."""
    told = f"SELECT DISTINCT {', '.join(COLUMNS)} FROM events WHERE timestamp"
    values = {
        "middle": times.now() - timedelta(days=15)
    }  # since one answer has 50,000 rows at most
    with client(PostHog, full) as posthog:
        found = [
            posthog.query(f"{told} {half} {{middle}} LIMIT 50000", values=values)
            for half in ("<", ">=")
        ]
    made = [Key(*row) for one in found for row in one.rows]
    assert EVENTS * 0.99 < len(made) <= EVENTS
    return sorted(made, key=lambda key: key.place)


@pytest.fixture(name="kind", params=KINDS, ids=("blocking", "awaiting"))
def kinds(request: pytest.FixtureRequest) -> Any:
    return request.param


def limited(sandbox: Sandbox, **limits: Any) -> None:
    sandbox.query_limits = replace(QueryLimits(), **limits)


def run(kind: type[Any], sandbox: Sandbox, **options: Any) -> list[Key]:
    found, _ = rows(kind, sandbox, lambda p: p.events(SINCE, columns=COLUMNS, **options))
    return keys(found)


def scan(sandbox: Sandbox) -> int:
    """Bytes that reading everything takes."""
    with client(PostHog, sandbox) as posthog:
        names = ", ".join(f"max({column})" for column in COLUMNS)
        asked = {"truncated": "ignore", "refresh": "force_blocking"}
        read: int = posthog.query(f"SELECT {names} FROM events LIMIT 1", **asked).bytes_read
        return read


@pytest.mark.parametrize("part", [1.2, 2, 3])
def test_windows_narrow_until_they_may_be_read(
    sandbox: Sandbox, kind: type[Any], expected: list[Key], part: float
) -> None:
    """Also those of the counts and of the sample."""
    limited(sandbox, bytes_to_read=int(scan(sandbox) / part))
    before = sandbox.queries
    assert run(kind, sandbox) == expected
    assert sandbox.queries - before < 60


def test_so_they_do_for_seconds(sandbox: Sandbox, kind: type[Any], expected: list[Key]) -> None:
    """PostHog foretells those from the rows that are going to be read."""
    limited(sandbox, rows_per_second=EVENTS / 2 / 10)
    assert run(kind, sandbox) == expected


def test_so_do_those_of_small_pages(sandbox: Sandbox, expected: list[Key]) -> None:
    limited(sandbox, bytes_to_read=scan(sandbox) // 2)
    assert run(PostHog, sandbox, page_bytes=200_000) == expected


def test_what_cannot_be_narrowed_is_said(sandbox: Sandbox, kind: type[Any]) -> None:
    """All that is stored together is read at once, or not at all."""
    limited(sandbox, bytes_to_read=scan(sandbox) // 200)
    before = sandbox.queries
    with pytest.raises(QueryReadsTooMuch):
        run(kind, sandbox)
    assert sandbox.queries - before < 100


def test_a_run_that_was_too_heavy_goes_on_when_more_may_be_read(
    sandbox: Sandbox, expected: list[Key]
) -> None:
    got: list[Any] = []
    with client(PostHog, sandbox) as posthog:
        found = posthog.events(SINCE, columns=COLUMNS, page_bytes=1_000_000, ahead=False)
        for row in found:
            got.append(row)
            if len(got) == 500:
                break
        limited(sandbox, bytes_to_read=1)
        with pytest.raises(QueryReadsTooMuch):
            got.extend(found)
        assert len(got) < len(expected)
        sandbox.query_limits = QueryLimits()
        got += list(found)
    assert keys(got) == expected


def test_a_run_goes_on_when_there_are_bytes_again(
    sandbox: Sandbox, kind: type[Any], expected: list[Key]
) -> None:
    """And so does its cursor."""
    sandbox.limits = Limits(bytes_per_hour=scan(sandbox) // 48)  # a day's are there at first
    got: list[int] = []

    def begin(posthog: Any) -> Any:
        return posthog.events(SINCE, columns=COLUMNS, page_bytes=1_000_000)

    with pytest.raises(BytesSpent):
        rows(kind, sandbox, begin, got.append)
    assert 0 < len(got) < len(expected)
    sandbox.limits = None
    first, cursor = rows(kind, sandbox, begin, most=len(got))
    rest, _ = rows(kind, sandbox, lambda p: p.events(cursor=cursor, columns=COLUMNS))
    assert keys(first + rest) == expected


@pytest.mark.parametrize("limits", [{"memory": 1}, {"seconds": 0.000_001}, {"bytes_to_read": 1}])
@pytest.mark.parametrize(
    "begin",
    [
        lambda p: p.events(SINCE),
        lambda p: p.events(SINCE, arrived=True, settle="0s"),
        lambda p: p.pages("persons"),
        lambda p: p.pages("sessions"),
        lambda p: p.pages("groups"),
        lambda p: p.pages("charges", ("id",)),
        lambda p: p.pages("charges", ("paid", "id"), since="2026-01-01"),
    ],
)
def test_where_nothing_helps_it_is_said_soon(
    sandbox: Sandbox, begin: Any, limits: dict[str, Any]
) -> None:
    rows(PostHog, sandbox, begin, most=1)
    limited(sandbox, **limits)
    before = sandbox.queries
    try:
        rows(PostHog, sandbox, begin)
    except QueryTooHeavy:
        pass
    else:
        assert limits != {"memory": 1}  # what is empty is read whatever the limit
    assert sandbox.queries - before < 200
