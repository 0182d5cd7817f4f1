"""Capture in the sandbox by count: sizes, many events, doubles, and ordered trouble."""

from __future__ import annotations

import gzip
import json
import zlib
from collections import Counter
from typing import Any

import httpx
import pytest
from hogkit.sandbox import Sandbox
from hogkit.sandbox.captured import read_request
from hogkit.sandbox.ingest import oversized
from hogkit.sandbox.kept import Kept
from hogkit.sandbox.payload import GZIP, inflate
from hogkit.uuid7 import uuid7
from hypothesis import given
from hypothesis import strategies as st
from sandbox_calls import TOKEN, Caller, calling, event, serving

sandbox = pytest.fixture(name="sandbox", scope="module")(serving)
ask = pytest.fixture(name="ask")(calling)


def named(uuid: object = None) -> dict[str, Any]:
    return event(uuid=str(uuid or uuid7()))


def test_doubles_are_seen(ask: Caller) -> None:
    first, second = named(), named()

    ask.batch(first, second)
    ask.batch(second)
    ask.batch(event())

    made = ask.sandbox.events[-1]["uuid"]
    assert ask.sandbox.uuids == Counter({first["uuid"]: 1, second["uuid"]: 2, made: 1})
    assert (len(ask.sandbox.uuids), ask.sandbox.uuids.total()) == (3, 4)


@pytest.mark.parametrize(
    "uuid",
    [
        "01900000-0000-7000-8000-0000000000AA",
        "01900000000070008000-0000000000aa",
        "019000000000700080000000000000aa",
    ],
)
def test_a_uuid_is_kept_in_the_usual_form(ask: Caller, uuid: str) -> None:
    assert ask.batch(named(uuid)).status_code == 200
    assert list(ask.sandbox.uuids) == ["01900000-0000-7000-8000-0000000000aa"]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(st.lists(st.lists(st.dictionaries(st.text(), JSON, max_size=3), max_size=4), max_size=5))
def test_what_is_packed_is_what_was_given(requests: list[list[dict[str, Any]]]) -> None:
    kept = Kept()
    for request in requests:
        kept.add(request)
    events, expected = kept.listed(), [one for request in requests for one in request]

    assert list(events) == expected
    assert (events, len(events), repr(events)) == (expected, len(expected), repr(expected))
    assert [events[place] for place in range(-len(expected), len(expected))] == expected * 2
    assert events[1:-1] == expected[1:-1]
    assert (events == [*expected, {}], events == expected[1:]) == (False, not expected)
    with pytest.raises(IndexError):
        events[len(expected)]


def test_what_was_looked_at_stays_as_it_was(ask: Caller) -> None:
    ask.batch(event("a"), event("b"))
    events = ask.sandbox.events
    events[0]["event"] = "changed"
    ask.batch(event("c"))

    assert [kept["event"] for kept in events] == ["a", "b"]
    assert [kept["event"] for kept in ask.sandbox.events] == ["a", "b", "c"]
    assert events != 7


def bulk(number: int, count: int = 500) -> bytes:
    """A packed batch of usual events."""
    properties = {"$lib": "hogkit", "amount": 19.5, "plan": "pro", "ok": True, "tags": ["a", "b"]}
    told = [
        event("bought", f"user-{place}", uuid=str(uuid7()), properties={**properties, "n": number})
        for place in range(count)
    ]
    return gzip.compress(json.dumps({"api_key": TOKEN, "batch": told}).encode(), 1)


def test_many_events_take_little_memory(ask: Caller) -> None:
    for number in range(20):
        ask.http.post("/batch/", content=bulk(number))

    assert len(ask.sandbox.events) == 10_000
    packed = sum(map(len, ask.sandbox.events._parts))  # type: ignore[attr-defined]
    assert packed < 10_000 * 200  # bytes; a dictionary with its properties has over 1,000
    assert set(ask.sandbox.uuids.values()) == {1}
    assert len(ask.sandbox.uuids) == 10_000


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "packed"])
def test_the_largest_body_can_be_smaller(ask: Caller, pack: Any) -> None:
    batch = json.dumps({"api_key": TOKEN, "batch": [event() for _ in range(100)]}).encode()
    ask.sandbox.largest_body = len(batch)
    assert ask.http.post("/batch/", content=pack(batch)).status_code == 200

    ask.sandbox.largest_body = len(batch) - 1
    refused = ask.http.post("/batch/", content=pack(batch))
    assert (refused.status_code, len(ask.sandbox.events)) == (413, 100)
    assert refused.text == (
        f"maximum event size exceeded: request payload is over {len(batch) - 1} bytes"
    )
    assert ask.flags()


def test_a_compressed_body_that_is_itself_too_large_is_refused(ask: Caller) -> None:
    packed = gzip.compress(json.dumps({**event(), "api_key": TOKEN}).encode())
    ask.sandbox.largest_body = len(packed) - 1

    assert ask.http.post("/e/", content=packed).status_code == 413


@pytest.mark.parametrize("place", [0, 1, 49, 99])
def test_the_largest_event_can_be_smaller(ask: Caller, place: int) -> None:
    ask.sandbox.largest_event = 1000
    told = [event(properties={"text": "x" * 900}) for _ in range(100)]
    assert ask.batch(*told).status_code == 200

    told[place] = event(properties={"text": "x" * 1000})
    refused = ask.batch(*told)
    assert (refused.status_code, len(ask.sandbox.events)) == (413, 100)
    assert refused.text == "maximum event size exceeded: an event is over 1000 bytes"


@given(st.lists(st.integers(0, 60), max_size=12), st.integers(12, 50))
def test_no_more_events_are_measured_than_needed(lengths: list[int], largest: int) -> None:
    measured = [{"a": "x" * length} for length in lengths]
    size = len(json.dumps({"batch": measured}))

    found = oversized(measured, size, largest)

    assert found == {place for place, length in enumerate(lengths) if length + 8 > largest}


@pytest.mark.parametrize("size", [0, -1, 1.5, True, 20 * 1024 * 1024 + 1])
@pytest.mark.parametrize("name", ["largest_body", "largest_event"])
def test_a_size_is_a_number_of_bytes(name: str, size: Any) -> None:
    with pytest.raises(ValueError, match=f"{name}: a number of bytes from 1 to 20971520"):
        setattr(Sandbox(), name, size)


def test_a_reset_takes_back_what_was_set() -> None:
    server = Sandbox()
    server.largest_body, server.largest_event, server.results = 1, 2, {"a": "drop"}
    assert (server.largest_body, server.largest_event, server.results) == (1, 2, {"a": "drop"})

    server.reset()

    sizes = (server.largest_body, server.largest_event)
    assert (sizes, server.results) == ((20 * 1024 * 1024, 1_000_000), None)


def test_a_bomb_is_not_unpacked(ask: Caller) -> None:
    packer = zlib.compressobj(9, wbits=zlib.MAX_WBITS | 16)
    pieces = [packer.compress(bytes(1024 * 1024)) for _ in range(200)]
    bomb = b"".join([*pieces, packer.flush()])

    assert len(inflate(bomb, GZIP, 1000)) == 1001
    refused = ask.http.post("/batch/", content=bomb)
    assert (refused.status_code, refused.text[-10:]) == (413, "over 20 MB")


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_trouble_on_the_way_can_be_ordered(ask: Caller, status: int) -> None:
    ask.sandbox.will_answer(status, "later", headers={"retry-after": "3"}, path="/batch/", times=2)

    answers = [ask.batch(event()) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [status, status, 200]
    assert (answers[0].text, answers[0].headers["retry-after"]) == ("later", "3")
    assert len(ask.sandbox.events) == 1


@pytest.mark.parametrize("status", [301, 308])
def test_a_redirect_can_be_ordered(ask: Caller, status: int) -> None:
    elsewhere = f"{ask.sandbox.url}/i/v0/e/"
    ask.sandbox.will_answer(status, headers={"location": elsewhere}, path="/batch/")

    answer = ask.batch(event())

    assert (answer.status_code, answer.headers["location"]) == (status, elsewhere)
    again = httpx.post(answer.headers["location"], content=answer.request.content)
    assert (again.status_code, len(ask.sandbox.events)) == (200, 1)


def test_set_beside_the_properties_counts_as_in_them_in_every_form(ask: Caller) -> None:
    told = {**event(properties={"a": 1, "$set": {"b": 1}}), "$set": {"b": 2}}
    ask.batch(told)
    ask.capture({**told, "token": TOKEN}, "/e/")

    kept = [one["properties"] for one in ask.sandbox.events]
    assert kept == [{"a": 1, "$set": {"b": 2}}] * 2
    assert read_request([told], "/batch").events[0].properties == {"a": 1, "$set": {"b": 2}}
