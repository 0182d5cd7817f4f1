"""What is too heavy for one query is read in less time, until it is not; and when not even that helps, it is
said. On the real engine.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from hogkit import BytesSpent, PostHog, QueryReadsTooMuch, QueryTooHeavy
from hogkit.sandbox import Limits, QueryLimits, Sandbox
from paging_world import BEGIN, DAY, KINDS, Key, capture, client, keys, rows

pytest.importorskip("chdb", reason="needs the extra engine")

COLUMNS = ("timestamp", "uuid", "event", "distinct_id")
DAYS = 16
MOMENT = timedelta(microseconds=1)


@pytest.fixture(scope="module", name="full")
def engine() -> Iterator[Sandbox]:
    """Six thousand events in 16 days, of which two thousand are at one microsecond."""
    with Sandbox(seed=False, timezone="America/New_York") as sandbox:
        capture(sandbox, given()[:3_000])
        capture(sandbox, given()[3_000:])
        yield sandbox


@pytest.fixture(name="sandbox")
def one(full: Sandbox) -> Iterator[Sandbox]:
    yield full
    full.query_limits, full.limits = QueryLimits(), None


@pytest.fixture(name="kind", params=KINDS, ids=("blocking", "awaiting"))
def kinds(request: pytest.FixtureRequest) -> Any:
    return request.param


def given() -> list[Key]:
    spread = [
        Key(BEGIN + n * DAY * DAYS / 4_000, UUID(int=n), f"e{n % 5}", f"u{n % 9}") for n in range(4_000)
    ]  # fmt: skip
    tied = [Key(BEGIN + 5 * DAY, UUID(int=n << 64 | 3), "import", "batch") for n in range(1, 2_001)]
    return spread + tied


EXPECTED = sorted(given(), key=lambda key: key.place)


def limited(sandbox: Sandbox, **limits: Any) -> None:
    sandbox.query_limits = replace(QueryLimits(), **limits)


def run(kind: type[Any], sandbox: Sandbox, **options: Any) -> list[Key]:
    asked = {"columns": COLUMNS, **options}
    found, _ = rows(kind, sandbox, lambda p: p.events(BEGIN, BEGIN + DAYS * DAY, **asked))
    return keys(found)


def read(sandbox: Sandbox, sql: str) -> int:
    with client(PostHog, sandbox) as posthog:
        return posthog.query(sql, truncated="ignore", refresh="force_blocking").bytes_read or 0


def scan(sandbox: Sandbox, begin: Any = BEGIN, end: Any = BEGIN + DAYS * DAY) -> int:
    """What a page of that time reads, by what the engine says."""
    with client(PostHog, sandbox) as posthog:
        bounds = "timestamp >= {since} AND timestamp < {until}"
        names = ", ".join(f"max({column})" for column in COLUMNS)
        sql = f"SELECT {names} FROM events WHERE {bounds} LIMIT 1"
        asked = {"values": {"since": begin, "until": end}, "refresh": "force_blocking"}
        read: int = posthog.query(sql, **asked).bytes_read
        return read


@pytest.mark.parametrize("part", [1.5, 3, 6])
def test_windows_narrow_until_they_may_be_read(
    sandbox: Sandbox, kind: type[Any], part: float
) -> None:
    """Also those of the counts and of the sample."""
    limited(sandbox, bytes_to_read=int(scan(sandbox) / part))
    before = sandbox.queries
    assert run(kind, sandbox) == EXPECTED
    assert sandbox.queries - before < 150


@pytest.mark.parametrize("page_bytes", [20_000, 200_000])
def test_so_do_those_of_small_pages(sandbox: Sandbox, kind: type[Any], page_bytes: int) -> None:
    limited(sandbox, bytes_to_read=scan(sandbox) // 4)
    assert run(kind, sandbox, page_bytes=page_bytes) == EXPECTED


def test_what_cannot_be_narrowed_is_said_and_what_was_read_before_it_is_there(
    sandbox: Sandbox, kind: type[Any]
) -> None:
    """All at one microsecond is read at once, or not at all."""
    tie = BEGIN + 5 * DAY
    limited(sandbox, bytes_to_read=scan(sandbox, tie, tie + MOMENT) // 2)
    with pytest.raises(QueryReadsTooMuch):
        run(kind, sandbox)
    sandbox.query_limits = QueryLimits()
    assert run(kind, sandbox) == EXPECTED


def test_a_run_that_was_too_heavy_goes_on_when_more_may_be_read(sandbox: Sandbox) -> None:
    got: list[Any] = []
    with client(PostHog, sandbox) as posthog:
        found = posthog.events(
            BEGIN, BEGIN + DAYS * DAY, columns=COLUMNS, page_bytes=20_000, ahead=False
        )
        for row in found:
            got.append(row)
            if len(got) == 500:
                break
        limited(sandbox, bytes_to_read=1)
        with pytest.raises(QueryReadsTooMuch):
            for row in found:
                got.append(row)
        sandbox.query_limits = QueryLimits()
        got += list(found)
    assert keys(got) == EXPECTED


def test_a_run_goes_on_when_there_are_bytes_again(sandbox: Sandbox, kind: type[Any]) -> None:
    """Its cursor too, elsewhere."""
    sandbox.limits = Limits(bytes_per_hour=scan(sandbox) // 12)
    got: list[Any] = []

    def begin(posthog: Any) -> Any:
        return posthog.events(BEGIN, BEGIN + DAYS * DAY, columns=COLUMNS, page_bytes=20_000)

    with pytest.raises(BytesSpent):
        rows(kind, sandbox, begin, lambda count: got.append(count))
    assert len(got) < len(EXPECTED)
    sandbox.limits = None
    first, cursor = rows(kind, sandbox, begin, most=len(got) or 1)
    rest, _ = rows(kind, sandbox, lambda p: p.events(cursor=cursor, columns=COLUMNS))
    assert keys(first + rest) == EXPECTED


@pytest.mark.parametrize("limits", [{"memory": 1}, {"seconds": 0.000_001}, {"bytes_to_read": 1}])
@pytest.mark.parametrize(
    "begin",
    [
        lambda p: p.events(BEGIN, BEGIN + DAYS * DAY),
        lambda p: p.events(BEGIN, BEGIN + 9_000 * DAY, arrived=True),
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
    sandbox.add_person("somebody", {})
    charges = [{"id": n, "paid": f"2026-01-{1 + n % 28:02d}"} for n in range(3_000)]
    sandbox.add_table("charges", {"id": "Int64", "paid": "Date"}, charges)
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
