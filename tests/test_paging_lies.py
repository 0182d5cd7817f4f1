"""A server that answers something else than it was asked: what can be borne is, and the rest is said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from attrs import evolve
from hogkit import InvalidArgument, PostHog, UnexpectedAnswer
from hogkit._flow import Flow
from hogkit.hogql.result import Result
from hogkit.paging import reader
from hogkit.paging.keys import EPOCH

BEGIN = datetime(2026, 3, 20, tzinfo=UTC)
UNTIL = BEGIN + timedelta(days=3)
COLUMNS = ("timestamp", "uuid", "event", "distinct_id")
TYPES = ("DateTime64(6, 'UTC')", "UUID", "String", "String")
ROWS = [
    (BEGIN + timedelta(hours=hour // 2), UUID(int=hour + 1), "a", f"u{hour % 3}")
    for hour in range(60)
]
Lie = Callable[["Server", Result], Result]


class Server:
    """Events that are asked for as the client asks, and answers that a lie is made of.

    Attributes:
        of: What is lied about: `counts`, `count` or `page`.
        asked: How often each was asked for.
    """

    def __init__(self, of: str, lie: Lie) -> None:
        self.of, self.lie = of, lie
        self.asked: Counter[str] = Counter()

    def __call__(self, _: Any, sql: str, *, values: dict[str, Any], **__: Any) -> Flow[Result]:
        yield from ()
        kind = (
            "counts"
            if "_bucket" in sql
            else "count"
            if sql.startswith("SELECT count()")
            else "page"
        )
        self.asked[kind] += 1
        assert sum(self.asked.values()) < 300
        found = self._answer(kind, sql, list(self._rows(values)))
        return self.lie(self, found) if kind == self.of else found

    def _rows(self, values: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
        after = (
            tuple(values[f"hogkit_after_{n}"] for n in range(4))
            if "hogkit_after_0" in values
            else ()
        )
        for row in ROWS:
            if values["hogkit_since"] <= row[0] < values["hogkit_until"] and row > after:
                yield row

    def _answer(self, kind: str, sql: str, rows: list[tuple[Any, ...]]) -> Result:
        if kind == "count":
            return told([[len(rows)]])
        if kind == "counts":
            found = re.search(r" - (\d+), (\d+)\)", sql)
            assert found
            origin, wide = map(int, found.groups())
            places = Counter(
                ((when - EPOCH) // timedelta(milliseconds=1) - origin) // wide for when, *_ in rows
            )
            return told([list(one) for one in sorted(places.items())])
        limit = int(sql.rpartition(" ")[2])
        total = [len(rows)] if "OVER ()" in sql else []
        return told([[*shown(row), *total] for row in rows[:limit]], COLUMNS, TYPES, total)


def shown(row: tuple[Any, ...]) -> list[Any]:
    return [row[0].isoformat(), str(row[1]), *row[2:]]


def told(
    raw: list[list[Any]],
    columns: tuple[str, ...] = (),
    types: tuple[str, ...] = (),
    more: list[int] | None = None,
) -> Result:
    """With numbers after those columns: as many as there are in `more`, or in all."""
    numbers = len(more) if more is not None else len(raw[0]) if raw else 2
    names = tuple(f"count{n}" for n in range(numbers))
    kinds = types + ("UInt64",) * numbers
    return Result(columns=columns + names, types=kinds, raw=raw)


def run(
    monkeypatch: pytest.MonkeyPatch, server: Server, rows: int = 8
) -> Iterator[tuple[Any, ...]]:
    monkeypatch.setattr(reader, "ask", server)
    posthog = PostHog("phx_a", host="http://127.0.0.1:9")
    return iter(posthog.events(BEGIN, UNTIL, columns=COLUMNS, page_bytes=rows * 1_000, ahead=False))


def each(change: Callable[[list[Any]], list[Any]]) -> Lie:
    """About all rows."""
    return lambda _, found: evolve(found, raw=[change(list(row)) for row in found.raw])


def some(change: Callable[[list[list[Any]]], list[list[Any]]]) -> Lie:
    """About which rows there are."""
    return lambda _, found: evolve(found, raw=change(found.raw))


def total(change: Callable[[int], Any]) -> Lie:
    """About how many there are in all, where a page was asked for that."""

    def lie(_: Server, found: Result) -> Result:
        if len(found.columns) == len(COLUMNS):
            return found
        return evolve(found, raw=[[*row[:-1], change(row[-1])] for row in found.raw])

    return lie


def later(lie: Lie, asked: int = 2) -> Lie:
    """From the second answer on."""
    return lambda server, found: lie(server, found) if server.asked[server.of] >= asked else found


@pytest.mark.parametrize(
    ("of", "lie"),
    [
        pytest.param("counts", each(lambda row: [row[0], 0]), id="counts nothing"),
        pytest.param("counts", each(lambda row: [row[0], row[1] // 2]), id="counts half"),
        pytest.param("counts", each(lambda row: [row[0], row[1] * 9]), id="counts too many"),
        pytest.param("counts", each(lambda row: [row[0], 10**15]), id="counts a world"),
        pytest.param("counts", each(lambda row: [row[0], str(row[1])]), id="counts in texts"),
        pytest.param("counts", some(lambda _: []), id="no counts"),
        pytest.param("page", some(lambda raw: raw[:1]), id="one row at once"),
        pytest.param("page", total(lambda rows: rows + 5), id="more in all than there are"),
        pytest.param("page", total(lambda rows: rows * 10**9), id="a world in all"),
        pytest.param("page", some(lambda raw: [raw[0], *raw] if raw else raw), id="a copy that is not merged"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("rows", [1, 8, 1_000])
def test_what_can_be_borne_costs_no_row(
    monkeypatch: pytest.MonkeyPatch, of: str, lie: Lie, rows: int
) -> None:
    true = corrected(lie) if of == "page" else lie
    assert list(run(monkeypatch, Server(of, true), rows)) == ROWS


def corrected(lie: Lie) -> Lie:
    """A total is of the rows of the statement, so it is never less than those."""

    def corrected(server: Server, found: Result) -> Result:
        lied = lie(server, found)
        if len(found.columns) == len(COLUMNS):
            return lied
        return evolve(lied, raw=[[*row[:-1], max(row[-1], len(lied.raw))] for row in lied.raw])

    return corrected


AGAIN = shown(ROWS[0])


def shape(**changed: Any) -> Lie:
    return lambda _, found: evolve(found, **{name: change(getattr(found, name)) for name, change in changed.items()})  # fmt: skip


@pytest.mark.parametrize(
    ("of", "lie", "reason"),
    [
        ("counts", each(lambda row: [row[0], -1]), "no number where a count"),
        ("counts", each(lambda row: [row[0], None]), "no number where a count"),
        ("counts", each(lambda row: [row[0], 1.5]), "no number where a count"),
        ("counts", each(lambda row: [-1, row[1]]), "no number where a count"),
        ("counts", each(lambda row: [5, row[1]]), "counts of other times"),
        ("counts", each(lambda row: [10**9 + row[0], row[1]]), "counts of other times"),
        ("counts", some(lambda raw: raw[::-1]), "counts of other times"),
        ("counts", each(lambda row: row[:1]), "more or fewer values than there are columns"),
        ("page", total(lambda _: 0), "it counts 0 rows and sends"),
        ("page", total(lambda _: None), "no number where a count"),
        ("page", total(lambda _: -1), "no number where a count"),
        ("page", total(lambda _: "many"), "no number where a count"),
        ("page", each(lambda row: row[1:]), "more or fewer values than there are columns"),
        ("page", some(lambda raw: [*raw[:-1], raw[-1][:-1]]), "more or fewer values than there are columns"),
        ("page", shape(types=lambda types: types[1:]), "more or fewer values than there are columns"),
        ("page", shape(raw=lambda raw: [row[1:] for row in raw], columns=lambda names: names[1:],
                       types=lambda types: types[1:]), "other columns than it was asked for"),
        ("page", each(lambda row: [row[0], "no uuid", *row[2:]]), "a value that is none of its type"),
        ("page", each(lambda row: ["yesterday", *row[1:]]), "a value that is none of its type"),
        ("page", each(lambda row: [row[0], row[1][:-1] + "é", *row[2:]]), "a value that is none of its type"),
        ("page", later(some(lambda raw: [AGAIN + row[4:] for row in raw])), "rows out of order, or of other times"),
        ("page", later(each(lambda row: [(UNTIL + timedelta(1)).isoformat(), *row[1:]])), "rows out of order"),
        ("page", some(lambda raw: raw[::-1]), "rows out of order"),
        ("page", some(lambda _: []), "more rows and sends none of them"),
        ("page", later(some(lambda _: [])), "more rows and sends none of them"),
    ],
)  # fmt: skip
def test_what_cannot_be_borne_is_said_before_a_row_of_it_comes(
    monkeypatch: pytest.MonkeyPatch, of: str, lie: Lie, reason: str
) -> None:
    got: list[Any] = []
    with pytest.raises(UnexpectedAnswer, match=reason):
        got.extend(run(monkeypatch, Server(of, lie)))
    assert got == ROWS[: len(got)]
    assert len(got) < len(ROWS)


@pytest.mark.parametrize("whole", [True, False])
def test_a_page_that_begins_with_the_row_before_it_is_refused(
    monkeypatch: pytest.MonkeyPatch, whole: bool
) -> None:
    """As a server would send that compares less exactly than it should."""
    last: list[list[Any]] = []

    def lie(_: Server, found: Result) -> Result:
        before, last[:] = [row[:4] for row in last], found.raw
        again = [[*row, *found.raw[0][4:]] for row in before[-1:]] if found.raw else []
        return evolve(
            found, raw=[*again, *(found.raw if whole or not again else [])][: len(found.raw)]
        )

    got: list[Any] = []
    with pytest.raises(UnexpectedAnswer, match="the same rows again"):
        got.extend(run(monkeypatch, Server("page", lie)))
    assert got == ROWS[: len(got)]


@pytest.mark.parametrize("column", range(4))
def test_a_key_that_is_null_is_refused(monkeypatch: pytest.MonkeyPatch, column: int) -> None:
    lie = each(lambda row: [*row[:column], None, *row[column + 1 :]])
    with pytest.raises(InvalidArgument, match=f"key: {COLUMNS[column]} is null in a row"):
        list(run(monkeypatch, Server("page", lie)))


def test_a_run_that_was_lied_to_goes_on_when_that_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    server = Server("page", later(some(lambda raw: raw[::-1]), 3))
    monkeypatch.setattr(reader, "ask", server)
    posthog = PostHog("phx_a", host="http://127.0.0.1:9")
    rows = posthog.events(BEGIN, UNTIL, columns=COLUMNS, page_bytes=8_000, ahead=False)
    got: list[Any] = []
    with pytest.raises(UnexpectedAnswer):
        got.extend(rows)
    assert got
    server.of = "nothing"
    assert got + list(rows) == ROWS
