"""Other tables than events, other columns, conditions, and orders that are none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from hogkit import InvalidArgument
from hogkit.sandbox import Sandbox
from paging_world import BEGIN, DAY, KINDS, Key, capture, client, rows

pytest.importorskip("chdb", reason="needs the extra engine")


@pytest.fixture(scope="module", name="sandbox")
def engine() -> Iterator[Sandbox]:
    with Sandbox(seed=False, timezone="America/New_York") as sandbox:
        yield sandbox


@pytest.fixture(name="world", autouse=True)
def world(sandbox: Sandbox) -> Sandbox:
    sandbox.reset()
    return sandbox


@pytest.fixture(name="kind", params=KINDS, ids=("blocking", "awaiting"))
def kinds(request: pytest.FixtureRequest) -> Any:
    return request.param


@pytest.mark.parametrize("page_bytes", [1, 700, 8_000_000])
def test_persons_by_their_id(world: Sandbox, kind: type[Any], page_bytes: int) -> None:
    for number in range(40):
        world.add_person(f"p{number}", {"n": number})
    found, cursor = rows(
        kind, world, lambda posthog: posthog.pages("persons", columns=("id", "properties"), page_bytes=page_bytes)
    )  # fmt: skip
    assert sorted(properties["n"] for _, properties in found) == list(range(40))
    halves = [id_.int & (1 << 64) - 1 for id_, _ in found]
    assert halves == sorted(halves)
    again, _ = rows(kind, world, lambda posthog: posthog.pages("persons", cursor=cursor))
    assert again == []


WAREHOUSE = {"id": "Int64", "region": "String", "paid": "DateTime", "amount": "Decimal(10, 2)"}


def charges(count: int) -> list[dict[str, Any]]:
    return [
        {"id": n // 2, "region": "eu" if n % 2 else "us", "paid": f"2026-01-0{1 + n % 3} 10:00:00", "amount": "1.50"}
        for n in range(count)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("key", "options"),
    [
        (("id", "region"), {}),
        (("region", "id"), {}),
        (("paid", "id", "region"), {"since": "2026-01-01", "until": "2026-01-31"}),
        (("amount", "id", "region"), {}),
    ],
)
@pytest.mark.parametrize("page_bytes", [1, 8_000_000])
def test_a_table_of_the_warehouse_by_a_key_that_is_named(
    world: Sandbox, kind: type[Any], key: tuple[str, ...], options: dict[str, Any], page_bytes: int
) -> None:
    world.add_table("charges", WAREHOUSE, charges(60))
    found, _ = rows(
        kind,
        world,
        lambda posthog: posthog.pages(
            "charges", key, columns=("id", "region"), page_bytes=page_bytes, **options
        ),
    )
    assert sorted(found) == sorted((row["id"], row["region"]) for row in charges(60))


@pytest.mark.parametrize(
    ("table", "key", "reason"),
    [
        ("charges", ("id",), "id does not order charges: 2 rows have id = "),
        ("charges", ("region",), "region does not order charges: 30 rows have region = "),
        ("nulls", ("id",), "id does not order nulls: 1 rows have a null in it"),
        ("floats", ("x",), "x is of the type Float64, which orders no rows exactly"),
    ],
)
def test_an_order_that_is_not_unique_is_refused_with_the_reason(
    world: Sandbox, kind: type[Any], table: str, key: tuple[str, ...], reason: str
) -> None:
    world.add_table("charges", WAREHOUSE, charges(60))
    world.add_table("nulls", {"id": "Nullable(Int64)"}, [{"id": 1}, {"id": None}])
    world.add_table("floats", {"x": "Float64"}, [{"x": 1.5}])
    with pytest.raises(InvalidArgument) as caught:
        rows(kind, world, lambda posthog: posthog.pages(table, key))
    assert str(caught.value).startswith(f"key: {reason}")


@pytest.mark.parametrize(
    ("call", "reason"),
    [
        (lambda p: p.pages("charges"), "key: charges needs one: columns that no two rows share"),
        (lambda p: p.pages("events", ("timestamp",)), "key: timestamp is not unique in events: events of one"),
        (lambda p: p.pages("events", ("timestamp", "uuid")), "key: timestamp, uuid is not unique in events"),
        (lambda p: p.pages("persons", ("created_at",)), "key: created_at is not unique in persons; add id"),
        (lambda p: p.pages("persons", since="2026-01-01"), "since: persons is ordered by id, which is no time"),
        (lambda p: p.pages("t", ("a", "a")), "key: a, a names a column twice"),
        (lambda p: p.pages("t", "a"), "key: a sequence of columns is wanted; for one give ('a',)"),
        (lambda p: p.pages("", ("a",)), "table: is empty"),
        (lambda p: p.events(), "since: give a time to begin with"),
        (lambda p: p.events("01/02/2026"), "since: '01/02/2026' can be read as"),
        (lambda p: p.events("2026-02-01", "2026-01-01"), "until: 2026-01-01 00:00:00+00:00 is before"),
        (lambda p: p.events("2026-01-01", columns="uuid"), "columns: a sequence is wanted"),
        (lambda p: p.events("2026-01-01", columns=()), "columns: there is none"),
        (lambda p: p.events("2026-01-01", where=" "), "where: is empty"),
        (lambda p: p.events("2026-01-01", values={"a": 1}), "values: there is no condition (where)"),
        (lambda p: p.events("2026-01-01", where="1", values={"hogkit_since": 1}), "values: hogkit_since is a name of"),
        (lambda p: p.events("2026-01-01", limit=0), "limit: 0 is less than 1"),
        (lambda p: p.events("2026-01-01", page_bytes=0), "page_bytes: 0 is less than 1"),
        (lambda p: p.events(cursor="hk1.x"), "cursor: it is none of ours"),
        (lambda p: p.events("2026-01-01", cursor="x"), "cursor: it says which time is read"),
        (lambda p: p.events("2026-01-01", after="x"), "after: it says where to begin"),
        (lambda p: p.events(after="x"), "cursor: it is none of ours"),
        (lambda p: p.events("2026-01-01", arrived=True, settle="soon"), "settle: 'soon' is no span"),
    ],
)  # fmt: skip
def test_what_cannot_be_begun_is_said_at_the_call(
    world: Sandbox, kind: type[Any], call: Any, reason: str
) -> None:
    posthog = client(kind, world)
    with pytest.raises(InvalidArgument) as caught:
        call(posthog)
    assert str(caught.value).startswith(reason)


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
