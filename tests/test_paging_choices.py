"""Columns, conditions, limits, and what the next run begins with."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from hogkit import InvalidArgument
from hogkit.sandbox import Sandbox
from paging_world import BEGIN, DAY, IDS, KINDS, Key, capture, client, each, emptied, rows, served

pytest.importorskip("chdb", reason="needs the extra engine")

sandbox = pytest.fixture(scope="module", name="sandbox")(served)
world = pytest.fixture(name="world", autouse=True)(emptied)
kinds = pytest.fixture(name="kind", params=KINDS, ids=IDS)(each)


def some(world: Sandbox, count: int = 30) -> None:
    capture(
        world,
        [Key(BEGIN + n * DAY / 7, UUID(int=n), "ab"[n % 2], f"u{n % 5}") for n in range(count)],
    )


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        (("upper(event) AS event",), ("B",)),
        (("distinct_id AS uuid", "timestamp"), ("u1", BEGIN + DAY / 7)),
        (("'x' AS timestamp", "1 AS distinct_id"), ("x", 1)),
        (("properties.$no AS event",), (None,)),
        (("uuid", "uuid"), (UUID(int=1), UUID(int=1))),
        (("`event`", "distinct_id"), ("b", "u1")),
    ],
)
def test_columns_may_be_called_as_they_like(
    world: Sandbox, kind: type[Any], columns: tuple[str, ...], expected: tuple[Any, ...]
) -> None:
    some(world)
    found, _ = rows(
        kind,
        world,
        lambda posthog: posthog.events(BEGIN, BEGIN + 9 * DAY, columns=columns, page_bytes=200),
    )
    assert len(found) == 30
    assert found[1] == expected


def test_all_columns(world: Sandbox, kind: type[Any]) -> None:
    some(world)
    found, _ = rows(
        kind, world, lambda posthog: posthog.events(BEGIN, BEGIN + 9 * DAY, columns=("*",))
    )
    width = {len(row) for row in found}
    assert len(found) == 30
    assert len(width) == 1
    assert width.pop() > 5


@pytest.mark.parametrize(
    ("where", "values", "expected"),
    [
        ("event = {e}", {"e": "a"}, 15),
        ("event = 'a' OR distinct_id = 'u1'", None, 18),
        ("event = {e} -- a comment", {"e": "b"}, 15),
        ("timestamp < {t}", {"t": BEGIN + DAY}, 7),
        # A time without a zone is UTC here, whatever the project's zone is.
        ("timestamp < '2026-03-21 00:00:00'", None, 7),
        ("distinct_id IN {ids}", {"ids": ["u1", "u2"]}, 12),
        ("1 = 2", None, 0),
    ],
)
def test_a_condition_counts_for_each_page(
    world: Sandbox, kind: type[Any], where: str, values: dict[str, Any] | None, expected: int
) -> None:
    some(world)
    found, _ = rows(
        kind,
        world,
        lambda posthog: posthog.events(
            BEGIN, BEGIN + 9 * DAY, where=where, values=values, page_bytes=300
        ),
    )
    assert len(found) == expected


def test_a_cursor_is_of_its_table_and_condition(world: Sandbox, kind: type[Any]) -> None:
    some(world)
    _, cursor = rows(
        kind, world, lambda posthog: posthog.events(BEGIN, BEGIN + 9 * DAY, where="event = 'a'"), most=3
    )  # fmt: skip
    posthog = client(kind, world)
    with pytest.raises(InvalidArgument, match="its run had another condition"):
        posthog.events(cursor=cursor)
    with pytest.raises(InvalidArgument, match="it is of events by timestamp"):
        posthog.pages("persons", cursor=cursor)


@pytest.mark.parametrize("limit", [1, 7, 29, 30, 31])
@pytest.mark.parametrize("page_bytes", [1, 900, 8_000_000])
def test_a_limit_is_of_the_run(
    world: Sandbox, kind: type[Any], limit: int, page_bytes: int
) -> None:
    some(world)
    found, _ = rows(
        kind,
        world,
        lambda posthog: posthog.events(
            BEGIN, BEGIN + 9 * DAY, columns=("uuid",), limit=limit, page_bytes=page_bytes
        ),
    )
    assert [uuid.int for (uuid,) in found] == list(range(min(limit, 30)))


def test_the_next_run_begins_where_the_last_one_ended(world: Sandbox, kind: type[Any]) -> None:
    some(world)
    first, cursor = rows(
        kind, world, lambda posthog: posthog.events(BEGIN, BEGIN + 2 * DAY, columns=("uuid",))
    )
    next_, _ = rows(
        kind,
        world,
        lambda posthog: posthog.events(after=cursor, until=BEGIN + 9 * DAY, columns=("uuid",)),
    )
    assert [uuid.int for (uuid,) in first + next_] == list(range(30))
    overlapped, _ = rows(
        kind,
        world,
        lambda posthog: posthog.events(
            after=cursor, overlap="1d", until=BEGIN + 9 * DAY, columns=("uuid",)
        ),
    )
    assert [uuid.int for (uuid,) in overlapped] == list(range(7, 30))


def test_by_arrival_late_events_come_too(world: Sandbox, kind: type[Any]) -> None:
    """Whatever their own time is, if it is not older than was allowed for."""
    from hogkit import times

    now = times.now()
    began = now - timedelta(minutes=1)
    ages = (timedelta(0), timedelta(hours=5), timedelta(days=20), timedelta(days=40))
    capture(world, [Key(now - age, UUID(int=n), "late", "u") for n, age in enumerate(ages)])

    def begin(posthog: Any) -> Any:
        return posthog.events(
            began, now + timedelta(minutes=1), arrived=True, columns=("uuid",), late="30d"
        )

    found, cursor = rows(kind, world, begin)
    assert sorted(uuid.int for (uuid,) in found) == [0, 1, 2]
    assert rows(kind, world, lambda posthog: posthog.events(cursor=cursor, arrived=True))[0] == []


def test_by_arrival_the_end_is_as_long_ago_as_events_take_to_be_rows(
    world: Sandbox, kind: type[Any]
) -> None:
    some(world)
    found, _ = rows(kind, world, lambda posthog: posthog.events("1h ago", arrived=True))
    assert found == []
    found, _ = rows(
        kind,
        world,
        lambda posthog: posthog.events("1h ago", arrived=True, settle="0s", late="4000d"),
    )
    assert len(found) == 30
