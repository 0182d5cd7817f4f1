"""No row is lost, none comes twice, and all are in order: whatever there is, and whatever happens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hogkit.sandbox import Sandbox
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from paging_world import BEGIN, DAY, IDS, KINDS, Key, capture, keys, pieces, rows

pytest.importorskip("chdb", reason="needs the extra engine")

QUERY = "/api/projects/@current/query/"
COLUMNS = ("timestamp", "uuid", "event", "distinct_id")
ZONES = ("UTC", "America/New_York", "Asia/Kolkata", "Pacific/Chatham", "Europe/Berlin")
MOMENT = timedelta(microseconds=1)
UNTIL = BEGIN + 20 * DAY + MOMENT

# Few of each, so that much is alike: at one microsecond, of one uuid, and in both.
moments = st.one_of(
    st.sampled_from([BEGIN, BEGIN + MOMENT, BEGIN + 9 * DAY]),
    st.timedeltas(timedelta(0), 20 * DAY).map(lambda after: BEGIN + after),
)
uuids = st.one_of(
    st.sampled_from(
        [UUID(int=1), UUID(int=1 << 64), UUID(int=(1 << 64) + 1), UUID(int=2**128 - 1)]
    ),
    st.uuids(),
)
events = st.builds(
    Key,
    moments,
    uuids,
    st.sampled_from(["$pageview", "a", "A", "é", "it's \\ `quoted` {x}"]),
    st.sampled_from(["ada", "Ada", "ünï", "a'b\"c\\", "💥", "ada "]),
)
kinds = st.sampled_from(KINDS)
pages = st.integers(1, 12_000)  # bytes; a row has about 120
FAULTS = ("reset", "close before answer", "half body", 429, 500, 502, 503)
# How much is tried: a statement takes some 20 ms.
HISTORIES = pytest.mark.parametrize("examples", [12, pytest.param(120, marks=pytest.mark.full)])


def drawn(examples: int) -> Callable[[Any], Any]:
    return settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module", name="zones")
def sandboxes() -> Iterator[dict[str, Sandbox]]:
    with ExitStack() as stack:
        yield {zone: stack.enter_context(Sandbox(seed=False, timezone=zone)) for zone in ZONES}


@pytest.fixture(name="sandbox")
def one(zones: dict[str, Sandbox]) -> Sandbox:
    zones["America/New_York"].reset()
    return zones["America/New_York"]


def expected(given: set[Key]) -> list[Key]:
    return sorted(given, key=lambda key: key.place)


@HISTORIES
def test_every_event_comes_once_and_in_order(zones: dict[str, Sandbox], examples: int) -> None:
    @drawn(examples)
    @given(
        given=st.lists(events, max_size=40),
        doubled=st.integers(0, 10),
        page_bytes=pages,
        most_rows=st.sampled_from([1, 2, 7, 50_000]),
        zone=st.sampled_from(ZONES),
        kind=kinds,
        ahead=st.booleans(),
    )
    def check(
        given: list[Key],
        doubled: int,
        page_bytes: int,
        most_rows: int,
        zone: str,
        kind: type[Any],
        ahead: bool,
    ) -> None:
        """In any zone, with copies that are not merged yet, and a server that sends short pages."""
        sandbox = zones[zone]
        sandbox.reset()
        sandbox.query_limits = replace(sandbox.query_limits, rows=most_rows)
        capture(sandbox, given)
        capture(sandbox, given[:doubled])
        options: dict[str, Any] = {"columns": COLUMNS, "page_bytes": page_bytes, "ahead": ahead}
        found, cursor = rows(kind, sandbox, lambda p: p.events(BEGIN, UNTIL, **options))
        assert keys(found) == expected(set(given))
        assert rows(kind, sandbox, lambda p: p.events(cursor=cursor))[0] == []

    check()


@HISTORIES
def test_runs_that_each_go_on_where_one_was_left_give_the_whole(
    sandbox: Sandbox, examples: int
) -> None:
    @drawn(examples)
    @given(
        given=st.lists(events, min_size=1, max_size=30),
        sizes=st.lists(st.integers(0, 9), max_size=4),
        page_bytes=pages,
        kind=kinds,
    )
    def check(given: list[Key], sizes: list[int], page_bytes: int, kind: type[Any]) -> None:
        sandbox.reset()
        capture(sandbox, given)

        def begin(posthog: Any, cursor: str | None) -> Any:
            bounds = {"cursor": cursor} if cursor else {"since": BEGIN, "until": UNTIL}
            return posthog.events(**bounds, columns=COLUMNS, page_bytes=page_bytes)

        assert keys(pieces(kind, sandbox, begin, iter(sizes))) == expected(set(given))

    check()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("page_bytes", "most_rows"), [(8_000_000, 50_000), (100_000, 999), (9_000, 50_000)]
)
def test_thousands_of_events_at_one_microsecond_come_once(
    sandbox: Sandbox, kind: type[Any], page_bytes: int, most_rows: int
) -> None:
    sandbox.query_limits = replace(sandbox.query_limits, rows=most_rows)
    tied = [Key(BEGIN, UUID(int=n << 64 | 7), "import", f"u{n % 9}") for n in range(5_000)]
    around = [Key(BEGIN + n * MOMENT, UUID(int=n + 1), "a", "b") for n in (-1, 1)]
    capture(sandbox, [*tied, *around])
    capture(sandbox, tied[:50])
    options: dict[str, Any] = {"columns": COLUMNS, "page_bytes": page_bytes}
    found, _ = rows(kind, sandbox, lambda p: p.events(BEGIN - DAY, BEGIN + DAY, **options))
    assert keys(found) == expected({*tied, *around})


@HISTORIES
def test_what_arrives_meanwhile_neither_hides_nor_doubles_anything(
    sandbox: Sandbox, examples: int
) -> None:
    """Events of the time that is still to be read come; of what was passed they are missed."""
    until = BEGIN + 20 * DAY
    news = {Key(until + n * DAY, UUID(int=n), "new", "at the end") for n in range(3)}

    @drawn(examples)
    @given(
        given=st.lists(events, min_size=1, max_size=30),
        later=st.lists(st.tuples(st.integers(1, 25), events), max_size=6),
        page_bytes=pages,
        kind=kinds,
    )
    def check(
        given: list[Key], later: list[tuple[int, Key]], page_bytes: int, kind: type[Any]
    ) -> None:
        sandbox.reset()
        start = {key for key in given if key.timestamp < until}
        capture(sandbox, given)
        arrived: set[Key] = set()

        def seen(count: int) -> None:
            late = {key for after, key in later if after == count}
            capture(sandbox, late | (news if late else set()))
            arrived.update(late)

        options: dict[str, Any] = {"columns": COLUMNS, "page_bytes": page_bytes}
        found, _ = rows(kind, sandbox, lambda p: p.events(BEGIN, until, **options), seen)
        got = keys(found)
        assert got == expected(set(got))
        assert start <= set(got) <= start | arrived

    check()


@HISTORIES
def test_nothing_that_fails_on_the_way_costs_a_row(sandbox: Sandbox, examples: int) -> None:
    """What is worth it is sent again; after other errors the run is iterated over again."""

    @drawn(examples)
    @given(
        given=st.lists(events, min_size=1, max_size=30),
        faults=st.lists(st.tuples(st.integers(0, 12), st.sampled_from(FAULTS)), max_size=6),
        page_bytes=pages,
        kind=kinds,
    )
    def check(
        given: list[Key],
        faults: list[tuple[int, str | int]],
        page_bytes: int,
        kind: type[Any],
    ) -> None:
        sandbox.reset()
        capture(sandbox, given)
        for after, fault in faults:
            if isinstance(fault, str):
                sandbox.will_break(fault, path=QUERY, after=after)
            else:
                told = {
                    "type": "server_error",
                    "code": "throttled",
                    "detail": "Wait.",
                    "attr": None,
                }
                again = {"retry-after": "0"}
                sandbox.will_answer(fault, told, headers=again, path=QUERY, after=after)
        options: dict[str, Any] = {"columns": COLUMNS, "page_bytes": page_bytes}
        found, _ = rows(
            kind, sandbox, lambda p: p.events(BEGIN, UNTIL, **options), failing=len(faults)
        )
        assert keys(found) == expected(set(given))

    check()


@pytest.mark.parametrize("kind", KINDS, ids=IDS)
def test_events_from_before_1970(kind: type[Any], sandbox: Sandbox) -> None:
    """ClickHouse's index by day does not know them, unless it is asked for them alone."""
    wanted = [
        Key(
            datetime(year, month, 1, tzinfo=UTC) - timedelta(microseconds=1),
            UUID(int=year),
            "old",
            "u",
        )
        for year in (1901, 1950, 1970, 1971, 2020)
        for month in (1, 2)
    ]
    capture(sandbox, wanted)
    found, _ = rows(
        kind, sandbox, lambda p: p.events("1900-01-01", columns=Key._fields, where="event = 'old'")
    )
    assert keys(found) == sorted(wanted)
