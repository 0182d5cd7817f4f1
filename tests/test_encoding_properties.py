"""Any property at all: both libraries and the walk agree, and PostHog's parser would read the result."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hogkit.errors import InvalidEvent
from hogkit.ingest.encoding import DEEPEST
from hypothesis import example, given, settings
from hypothesis import strategies as st
from test_encoding_events import QUICK, Colour, Item, Part, Person, Plan, Point, Size, encoded

TEXT = st.text(st.characters(exclude_categories=[]))  # with lone surrogates
NUMBERS = st.integers() | st.floats() | st.sampled_from([2**64, 10**308 - 1, 10**308, -(10**309)])
SCALARS = st.one_of(
    st.none(), st.booleans(), NUMBERS, TEXT, st.binary(), st.uuids(), st.dates(), st.times(),
    st.datetimes(timezones=st.none() | st.timezones()), st.timedeltas(), st.decimals(allow_nan=False),
    st.sampled_from([*Plan, *Size, *Colour]), st.floats().map(Part), st.frozensets(st.integers()),
    st.sampled_from([object(), 1j, print, range(3)]),
)  # fmt: skip


def containers(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(
        st.lists(inner), st.lists(inner).map(tuple), st.dictionaries(SCALARS, inner),
        st.builds(Point, inner, inner), st.builds(Person, inner, inner, st.just([])),
    )  # fmt: skip


ANYTHING = st.recursive(SCALARS | st.builds(Item, TEXT, st.decimals()), containers, max_leaves=20)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**308) + 1, 10**308 - 1) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


def outcome(quick: str, value: Any) -> Any:
    """The event as it is read, with nothing that JSON cannot hold; or what is said of it."""
    try:
        record = encoded(quick, {"event": "e", "properties": {"x": value}})
    except InvalidEvent as error:
        return str(error)
    assert b"\n" not in record  # a line of a spool or of dead letters
    return json.loads(record.decode("utf-8"), parse_constant=pytest.fail)


@settings(deadline=None, max_examples=400)
@given(ANYTHING)
@example({1: 1.0, "1": float("nan")})
@example([10**400, {"a": {"b": object()}}])
def test_libraries_and_walk_agree(value: Any) -> None:
    found = {quick: repr(outcome(quick, value)) for quick in QUICK}
    assert found["json"] == found["walking"] == found["orjson"]


@settings(deadline=None, max_examples=100)
@given(JSON)
def test_json_stays_as_it_is(value: Any) -> None:
    for quick in QUICK:
        assert outcome(quick, value) == {"event": "e", "properties": {"x": value}}


BESIDE = st.text(st.sampled_from('[]{}"\\,: a'))


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(BESIDE, BESIDE), min_size=DEEPEST - 6, max_size=DEEPEST))
def test_what_is_too_deep_whatever_stands_in_text(around: list[tuple[str, str]]) -> None:
    """Brackets in text are none: they neither add levels nor hide them."""
    value: Any = {}
    for text, key in around:
        value = [text, {}, value, text] if len(text) % 2 else {key: text, "inner": value, text: key}
    for quick in QUICK:
        told = outcome(quick, value)
        assert isinstance(told, str) == (len(around) + 3 > DEEPEST)
