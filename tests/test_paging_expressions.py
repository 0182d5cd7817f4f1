"""What callers write themselves: columns and conditions, which stay within their places in a statement."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hogkit import InvalidArgument, PostHog
from hogkit.paging.expressions import expression
from hogkit.paging.orders import KEYS, position
from hogkit.sandbox import Sandbox
from paging_world import BEGIN, DAY, IDS, KINDS, Key, capture, each, emptied, keys, rows, served

KEY = KEYS["events"]


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ("1) OR (1", "has a ) that nothing opens"),
        ("1) -- (", "has a ) that nothing opens"),
        ("1) /*", "has a ) that nothing opens"),
        ("1 /* a", "has a /* that has no end"),
        ("event = 'a", "has a ' that has no end"),
        ("event = 'a\\'", "has a ' that has no end"),
        ('"event', 'has a " that has no end'),
        ("`event", "has a ` that has no end"),
        ("1;", "has a ; that has no end, or may not be there"),
        ("(1", "has a ( that is not closed"),
        ("(1]", "has a ] that nothing opens"),
        ("{e", "has a { that is not closed"),
        ("(1 -- )", "has a ( that is not closed"),
        ("uuid, event", "has a comma outside of brackets"),
        ("arrayJoin([1, 2])", "makes several rows of one"),
        ("1 + array_JOIN ([1])", "makes several rows of one"),
        (" ", "is empty"),
        (1, "text is wanted, not int"),
    ],
)
def test_what_would_leave_its_place_is_refused_at_the_call(told: Any, reason: str) -> None:
    posthog = PostHog("phx_a")
    wheres: list[tuple[str, Any]] = [("where", told), ("columns", (told,))]
    for name, given in wheres:
        with pytest.raises(InvalidArgument) as caught:
            posthog.events(BEGIN, **{name: given})
        assert str(caught.value).startswith(f"{name}: ")
        assert reason in str(caught.value)


@pytest.mark.parametrize(
    "told",
    [
        "event = ')'",
        "event = 'it\\'s' AND event != 'it''s'",
        'properties."a)b" = 1',
        "properties.`a;(b` = 1",
        "event IN ('a', 'b') -- or (c",
        "event = 'a' /* ) */",
        "1 # )",
        "1 // )",
        "coalesce(properties.a, 'x') AS a",
        "{e}",
        "properties.arrayJoin",
        "'arrayJoin('",
        "1 / 2 - 1",
        "event = '💥)'",
    ],
)
def test_what_stays_there_is_taken_as_it_is(told: str) -> None:
    assert expression(told, "where") == told


@pytest.mark.parametrize(
    ("columns", "places"),
    [
        (("uuid", "event", "distinct_id", "timestamp", "properties"), (3, 0, 1, 2)),
        (("`uuid`", " event "), (None, 0, 1, None)),
        # PostHog takes a name for what is called so in the same SELECT, if anything is.
        (("distinct_id AS event", "event"), (None, None, None, None)),
        (("distinct_id event", "event"), (None, None, None, None)),
        (("uuid -- a comment",), (None, None, None, None)),
        (("event", "properties.uuid_of_it", "my_uuid"), (None, None, 0, None)),
        (("uuid", "uuid"), (None, 0, None, None)),
    ],
)
def test_the_key_is_taken_from_a_column_only_if_that_is_surely_it(
    columns: tuple[str, ...], places: tuple[int | None, ...]
) -> None:
    assert tuple(position(columns, key) for key in KEY) == places


sandbox = pytest.fixture(scope="module", name="sandbox")(served)
world = pytest.fixture(name="world")(emptied)
kinds = pytest.fixture(name="kind", params=KINDS, ids=IDS)(each)


@pytest.mark.parametrize(
    "columns",
    [
        ("uuid -- it", "timestamp"),
        ("uuid", "distinct_id AS event", "event"),
        ("uuid", "event", "distinct_id AS event"),
        ("uuid", "'x' AS events", "1 AS timestamp", "timestamp"),
        ("uuid", "* -- all", "event"),
    ],
)
def test_what_columns_are_called_costs_no_row(
    world: Sandbox, kind: type[Any], columns: tuple[str, ...]
) -> None:
    """Of events at one moment, whose order is that of their names and not that of their senders."""
    capture(world, [Key(BEGIN, UUID(int=1), f"e{n}", f"u{n * 7 % 30}") for n in range(30)])
    found, _ = rows(
        kind, world, lambda p: p.events(BEGIN - DAY, BEGIN + DAY, columns=columns, page_bytes=2_000)
    )
    assert len(found) == 30


def test_by_arrival_events_of_one_uuid_at_two_times_are_two(
    world: Sandbox, kind: type[Any]
) -> None:
    """They may have come in one batch, and then arrived at one moment."""
    now = datetime.now(UTC)
    given = [Key(now - timedelta(hours=n), UUID(int=1), "a", "u") for n in (1, 2, 30, 60)]
    capture(world, given)
    columns = ("timestamp", "uuid", "event", "distinct_id")
    for page_bytes in (1, 8_000_000):
        options: dict[str, Any] = {"columns": columns, "page_bytes": page_bytes, "settle": "0s"}
        found, _ = rows(kind, world, lambda p: p.events("1h ago", arrived=True, **options))  # noqa: B023
        assert sorted(keys(found)) == sorted(given)


CHARGES = {"id": "Int64", "paid": "DateTime", "day": "Nullable(Date)", "u": "UUID"}


def charges(world: Sandbox) -> None:
    world.add_table("charges", CHARGES, [
        {"id": n, "paid": f"2026-01-{1 + n // 4:02d} 10:00:00", "day": f"2026-01-{1 + n // 4:02d}", "u": str(UUID(int=n))}
        for n in range(60)
    ])  # fmt: skip


@pytest.mark.parametrize("key", [("paid", "id"), ("day", "id")])
@pytest.mark.parametrize("ends", [("since", "until"), ("until",), ("since",)])
@pytest.mark.parametrize("most", [0, 5])
def test_a_run_that_is_gone_on_with_keeps_its_bounds(
    world: Sandbox, kind: type[Any], key: tuple[str, ...], ends: tuple[str, ...], most: int
) -> None:
    charges(world)
    bounds = {"since": "2026-01-03", "until": "2026-01-10"}
    given = {name: bounds[name] for name in ends}
    first = 8 if "since" in ends else 0
    last = 36 if "until" in ends else 60

    def begin(posthog: Any) -> Any:
        return posthog.pages("charges", key, columns=("id",), **given)

    found, cursor = rows(kind, world, begin, most=most)
    rest, _ = rows(kind, world, lambda p: p.pages("charges", key, columns=("id",), cursor=cursor))
    assert [id_ for (id_,) in found + rest] == list(range(first, last))


@pytest.mark.parametrize("key", [("id",), ("u", "id")])
def test_bounds_of_what_is_no_time_are_refused(
    world: Sandbox, kind: type[Any], key: tuple[str, ...]
) -> None:
    charges(world)
    reason = f"since: charges is ordered by {', '.join(key)}, and {key[0]} is no time"
    with pytest.raises(InvalidArgument, match=reason):
        rows(kind, world, lambda p: p.pages("charges", key, since="2026-01-01"))


@pytest.mark.parametrize(
    ("since", "until", "name"),
    [
        (datetime.min.replace(tzinfo=UTC), None, "since"),
        (datetime(1899, 12, 31, tzinfo=UTC), None, "since"),
        (BEGIN, datetime.max.replace(tzinfo=UTC), "until"),
        (BEGIN, datetime(2300, 1, 1, tzinfo=UTC), "until"),
    ],
)
def test_times_that_clickhouse_does_not_hold_are_refused(
    since: datetime, until: datetime | None, name: str
) -> None:
    with pytest.raises(InvalidArgument, match=rf"^{name}: .* is not from 1900 to 2299"):
        PostHog("phx_a").events(since, until)


def test_times_before_1970_are_read(world: Sandbox, kind: type[Any]) -> None:
    """Where milliseconds are cut towards the other side."""
    early = datetime(1969, 12, 31, 23, 59, 59, 998_001, tzinfo=UTC)
    given = [Key(early + n * timedelta(microseconds=333), UUID(int=n), "a", "u") for n in range(9)]
    capture(world, given)
    columns = ("timestamp", "uuid", "event", "distinct_id")
    for page_bytes in (1, 8_000_000):
        found, _ = rows(
            kind, world,
            lambda p: p.events("1900-01-01", "2299-12-31", columns=columns, page_bytes=page_bytes),  # noqa: B023
        )  # fmt: skip
        assert keys(found) == given
