"""How the JSON of answers is read."""

from __future__ import annotations

import gc
import json
import weakref
from collections.abc import Iterator
from typing import Any

import hogkit
import httpx
import pytest
from hogkit import reading
from hypothesis import given
from hypothesis import strategies as st

BIG = 10**30
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip


@pytest.fixture(autouse=True)
def _again() -> Iterator[None]:
    yield
    assert gc.isenabled()


def answer(rows: list[Any], *types: str) -> dict[str, Any]:
    return {
        "results": rows,
        "columns": ["n"] * len(types),
        "types": [["n", told] for told in types],
    }


@given(st.lists(st.lists(JSON, max_size=3), max_size=5), st.booleans())
def test_rows_are_what_json_makes_of_them(rows: list[Any], escaped: bool) -> None:
    told = answer(rows, "String")
    try:
        content = json.dumps(told, ensure_ascii=escaped).encode()
    except UnicodeEncodeError:  # lone surrogates, which only an escape can say
        content = json.dumps(told).encode()
    assert reading.rows(content) == json.loads(content)


@pytest.mark.parametrize("kind", ["Int128", "UInt256", "Nullable(Int256)", "Array(UInt128)"])
def test_an_integer_beyond_64_bits_is_not_rounded(kind: str) -> None:
    content = json.dumps(answer([[BIG]], kind)).encode()
    assert reading.rows(content)["results"] == [[BIG]]


def test_nor_where_nobody_says_what_the_columns_have() -> None:
    for told in ({"results": [[BIG]]}, {"results": [[BIG]], "types": None}, [BIG]):
        assert reading.rows(json.dumps(told).encode()) == told


def test_of_a_query_in_the_background_the_types_are_in_its_results() -> None:
    inner = {"query_status": {"results": answer([[BIG]], "Int128")}}
    assert reading.rows(json.dumps(inner).encode()) == inner


@pytest.mark.parametrize("content", [b"", b"{", b'{"a": 1', b"\xff", b"<html>", b"[1] 2"])
def test_what_is_no_json_is_a_value_error(content: bytes) -> None:
    with pytest.raises(ValueError):
        reading.rows(content)


def test_the_collector_is_on_again_after_a_large_answer_that_was_cut_off() -> None:
    content = json.dumps(answer([["x" * 100]] * 2_000, "String")).encode()
    assert len(reading.rows(content)["results"]) == 2_000
    with pytest.raises(ValueError):
        reading.rows(content[:-1])


def test_it_stays_off_for_who_has_switched_it_off() -> None:
    content = json.dumps(answer([["x" * 100]] * 2_000, "String")).encode()
    gc.disable()
    try:
        reading.rows(content)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_only_answers_with_rows_are_read_so() -> None:
    assert reading.reader("users_retrieve") is json.loads
    assert reading.reader("query_create") is reading.rows


def test_no_answer_waits_for_the_collector() -> None:
    """A page has megabytes."""
    alive: list[weakref.ref[httpx.Response]] = []

    def respond(request: httpx.Request) -> httpx.Response:
        made = httpx.Response(200, json=answer([[1]], "Int64"))
        alive.append(weakref.ref(made))
        return made

    transport = httpx.MockTransport(respond)
    with hogkit.PostHog("phx_key_of_a_test", 1, transport=transport) as posthog:
        posthog.query("SELECT 1 LIMIT 1")
        gc.disable()
        try:
            for _ in range(3):
                posthog.query("SELECT 1 LIMIT 1")
            assert [ref() for ref in alive[1:]] == [None] * 3
        finally:
            gc.enable()
