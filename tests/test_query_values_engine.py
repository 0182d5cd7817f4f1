"""Values that travel to ClickHouse come back as they were, and mean there what they mean here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest
from hogkit import Budget, PostHog
from hogkit.hogql.result import Result
from hogkit.sandbox import Sandbox
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("chdb", reason="needs the extra engine")


@pytest.fixture(scope="module", name="sandbox", params=["UTC", "America/New_York"])
def engine(request: pytest.FixtureRequest) -> Iterator[Sandbox]:
    with Sandbox(seed=False, timezone=request.param) as sandbox:
        yield sandbox


@pytest.fixture(scope="module", name="posthog")
def client(sandbox: Sandbox) -> Iterator[PostHog]:
    told = sandbox.environment
    with PostHog(
        told["POSTHOG_API_KEY"],
        int(told["POSTHOG_PROJECT_ID"]),
        project_api_key=told["POSTHOG_PROJECT_API_KEY"],
        host=told["POSTHOG_HOST"],
        budget=Budget.unlimited(),
    ) as posthog:
        yield posthog


ZONES = st.sampled_from(
    [UTC, timezone(timedelta(hours=5, minutes=30)), timezone(-timedelta(hours=11)), ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")]
)  # fmt: skip
FIRST = datetime(1900, 1, 1, tzinfo=UTC)
MICROSECONDS = (datetime(2300, 1, 1, tzinfo=UTC) - FIRST) // timedelta(microseconds=1)


@st.composite
def moments(draw: st.DrawFn) -> datetime:
    at = FIRST + timedelta(microseconds=draw(st.integers(0, MICROSECONDS - 1)))
    return at.astimezone(draw(ZONES))


@st.composite
def decimals(draw: st.DrawFn, scale: int | None = None) -> Decimal:
    digits = draw(st.integers(-(10**18) + 1, 10**18 - 1))
    return Decimal(digits).scaleb(-(draw(st.integers(0, 18)) if scale is None else scale))


TEXTS = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("'\\`\"{}%\0\n"))
KINDS: list[st.SearchStrategy[Any]] = [
    TEXTS,
    st.booleans(),
    st.integers(-(2**63), 2**63 - 1),
    st.integers(0, 2**64 - 1),
    st.floats(allow_nan=False, allow_infinity=False),
    moments(),
    st.dates(date(1970, 1, 1), date(2149, 6, 6)),
    st.uuids(),
]
ONE = st.one_of(st.none(), decimals(), *KINDS)
LISTS = st.one_of(
    st.lists(kind | st.none(), max_size=4) for kind in [*KINDS, decimals(6), decimals(18)]
)
NESTED = st.one_of(
    st.lists(st.lists(kind | st.none(), max_size=3), max_size=3) for kind in [*KINDS, decimals(6)]
)


def asked(posthog: PostHog, values: Mapping[str, Any]) -> Result:
    return posthog.query(f"SELECT {', '.join(f'{{{name}}} AS {name}' for name in values)}", values=values)  # fmt: skip


@given(given_=st.lists(ONE | LISTS | NESTED, min_size=1, max_size=12))
@settings(max_examples=60, deadline=None)
def test_any_value_comes_back_equal(posthog: PostHog, given_: list[Any]) -> None:
    values = {f"v{place}": value for place, value in enumerate(given_)}
    row = asked(posthog, values).one()
    assert row == tuple(given_)
    assert list(map(kinds, row)) == list(map(kinds, given_))


def kinds(value: Any) -> Any:
    """Types; a bool is a number between 0 and 1 to older servers."""
    if isinstance(value, list):
        return list(map(kinds, value))
    return int if isinstance(value, bool) else type(value)


@given(value=st.one_of(*KINDS, decimals()), others=st.data())
@settings(max_examples=40, deadline=None)
def test_a_value_is_in_a_list_that_has_it(posthog: PostHog, value: Any, others: Any) -> None:
    """And compares as in Python, where ClickHouse's order is Python's."""
    kind = next(kind for kind in _alike(value))
    held = others.draw(st.lists(kind, max_size=4), label="others")
    sql = "SELECT {x} IN {with}, {x} IN {without}, {x} = {x}, {x} NOT IN {none}, {x} IN {none}"
    without = [one for one in held if one != value]
    values = {"x": value, "with": [*held, value], "without": without, "none": []}
    assert posthog.query(sql, values=values).one() == (1, 0, 1, 1, 0)
    if held and not isinstance(value, UUID | str):
        told = {"x": value, "y": held[0]}
        assert posthog.query("SELECT {x} < {y}, {x} = {y}", values=told).one() == (
            value < held[0],
            value == held[0],
        )


def _alike(value: Any) -> Iterator[st.SearchStrategy[Any]]:
    """What draws more of the kind of a value."""
    if isinstance(value, bool):
        yield st.booleans()
    if isinstance(value, int):
        yield st.integers(0, 2**64 - 1) if value >= 0 else st.integers(-(2**63), -1)
    if isinstance(value, Decimal):
        exponent = value.as_tuple().exponent
        assert isinstance(exponent, int)
        yield decimals(-exponent)
    if isinstance(value, datetime):
        yield moments()
    if isinstance(value, date):
        yield st.dates(date(1970, 1, 1), date(2149, 6, 6))
    if isinstance(value, UUID):
        yield st.uuids()
    yield TEXTS if isinstance(value, str) else st.floats(allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    "values",
    [
        {3, 1, 2},
        (date(2026, 1, 1), date(2026, 1, 2)),
        frozenset({UUID(int=5), UUID(int=1 << 100)}),
        [Decimal("1.5"), Decimal(2), Decimal("0.125")],
        [2**63, 1, 2**64 - 1],
        [-(2**63), 2**63 - 1],
        [1, 2.5, -1],
        [True, None, False],
        [[], []],
    ],
    ids=repr,
)
def test_every_collection_is_an_array(posthog: PostHog, values: Any) -> None:
    [told] = posthog.query("SELECT {x}", values={"x": values}).one()

    def order(one: Any) -> Any:
        return one is None, one

    assert sorted(told, key=order) == sorted(values, key=order)


def test_a_moment_means_the_same_whatever_the_zone_of_the_project(
    sandbox: Sandbox, posthog: PostHog
) -> None:
    sandbox.reset()
    at = datetime(2026, 3, 29, 1, 30, 0, 123457, tzinfo=UTC)
    ids = [uuid4() for _ in range(3)]
    for number, id_ in enumerate(ids):
        when = at + timedelta(microseconds=number)
        posthog.capture_now("tick", "ada", timestamp=when, uuid=str(id_))
    values = {"at": at.astimezone(ZoneInfo("Europe/Berlin")), "ids": ids[1:], "all": [at, at]}
    found = posthog.query(
        "SELECT uuid, timestamp FROM events WHERE timestamp = {at}", values={"at": at}
    )
    assert found.rows == [(ids[0], at)]
    sql = "SELECT uuid FROM events WHERE timestamp {} AND {{x}} = {{x}} ORDER BY timestamp LIMIT 9"
    for condition, name, rows in (
        ("> {at}", "at", ids[1:]),
        ("IN {all}", "all", ids[:1]),
        ("NOT IN {all}", "all", ids[1:]),
    ):
        told = posthog.query(sql.format(condition), values={name: values[name], "x": 1})
        assert told.column("uuid") == rows
    told = posthog.query("SELECT uuid FROM events WHERE uuid IN {ids} ORDER BY timestamp LIMIT 9", values={"ids": ids[1:]})  # fmt: skip
    assert told.column("uuid") == ids[1:]
    assert posthog.query("SELECT count() FROM events WHERE event IN {none}", values={"none": []}).scalar() == 0  # fmt: skip


def test_a_value_is_never_text_of_the_query(posthog: PostHog) -> None:
    hostile = "' OR 1=1 -- {y} */ `"
    told = posthog.query("SELECT {x}, {y}, '{x}' -- {z}", values={"x": hostile, "y": [hostile]})
    assert told.one() == (hostile, [hostile], "{x}")
