"""Other tables than events, orders that are none, and arguments that cannot be."""

from __future__ import annotations

from typing import Any

import pytest
from hogkit import InvalidArgument
from hogkit.sandbox import Sandbox
from paging_world import IDS, KINDS, client, each, emptied, rows, served

pytest.importorskip("chdb", reason="needs the extra engine")


sandbox = pytest.fixture(scope="module", name="sandbox")(served)
world = pytest.fixture(name="world", autouse=True)(emptied)
kinds = pytest.fixture(name="kind", params=KINDS, ids=IDS)(each)


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
    ("table", "key", "columns"),
    [
        ("sessions", ("session_id",), ("session_id",)),
        ("sessions", ("$end_timestamp", "session_id"), ("session_id",)),
        ("events", ("uuid", "timestamp", "event", "distinct_id"), ("uuid",)),
        ("events", ("created_at", "timestamp", "uuid", "event", "distinct_id"), ("uuid",)),
        ("persons", ("created_at", "id"), ("id",)),
    ],
)
@pytest.mark.parametrize("page_bytes", [1, 8_000_000])
def test_a_table_of_posthogs_by_another_key(
    world: Sandbox,
    kind: type[Any],
    table: str,
    key: tuple[str, ...],
    columns: tuple[str, ...],
    page_bytes: int,
) -> None:
    world.plant(seed=3, events=80, ties="none", days=3)
    asked = {"refresh": "force_blocking"}
    with client(KINDS[0], world) as posthog:
        count = posthog.query(f"SELECT count() FROM {table} LIMIT 1", **asked).scalar()
        copies = posthog.query(
            "SELECT count() - uniqExact(timestamp, uuid, event, distinct_id) FROM events LIMIT 1", **asked
        ).scalar()  # fmt: skip
    options: dict[str, Any] = {"columns": columns, "page_bytes": page_bytes}
    found, _ = rows(kind, world, lambda posthog: posthog.pages(table, key, **options))
    assert count > 3
    assert len(found) == count - (copies if table == "events" else 0)
    if table != "events":
        assert len(set(found)) == count


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
        (lambda p: p.pages("persons", since="2026-01-01"), "since: persons is ordered by id, and id is no time"),
        (
            lambda p: p.pages("sessions", ("session_id",), since="2026-01-01"),
            "since: sessions is ordered by session_id, and session_id is no time",
        ),
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
        (lambda p: p.events("2026-01-01", where="event = {e}", values={"f": 1}), "values: {e} has no value; given are {f}"),
        (lambda p: p.events("2026-01-01", where="event = {hogkit_since}", values={"hogkit_since": 1}), "values: hogkit_since is a name of"),
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
