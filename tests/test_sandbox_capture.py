"""Capture in the sandbox: what is taken, what is refused, what is kept of it."""

from __future__ import annotations

import base64
import gzip
import json
import threading
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from hogkit.sandbox import Sandbox
from hogkit.sandbox.timestamps import event_time, parse_time
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sandbox_calls import KEY, TOKEN, Caller, calling, event, serving

sandbox = pytest.fixture(name="sandbox", scope="module")(serving)
ask = pytest.fixture(name="ask")(calling)

ONE_LARGE = event(properties={"text": "x" * 1_000_001})


@pytest.mark.parametrize("path", ["/i/v0/e/", "/i/v0/e", "/e", "/capture/", "/track", "/batch"])
def test_an_event_is_kept_as_it_was_sent(ask: Caller, path: str) -> None:
    uuid = "01900000-0000-7000-8000-0000000000aa"
    told = event(
        uuid=uuid, timestamp="2026-01-02T03:04:05.678Z", properties={"a": [1]}, token=TOKEN
    )

    answer = ask.capture(told, path)

    assert (answer.status_code, answer.json()) == (200, {"status": "Ok"})
    (kept,) = ask.sandbox.events
    assert datetime.fromisoformat(kept.pop("received_at")).tzinfo == UTC
    assert kept == {
        "uuid": uuid,
        "event": "seen",
        "distinct_id": "ada",
        "timestamp": "2026-01-02T03:04:05.678000Z",
        "properties": {"a": [1]},
    }


BATCH = json.dumps({"api_key": TOKEN, "batch": [event()], "historical_migration": True}).encode()
FORM = {"content-type": "application/x-www-form-urlencoded"}


@pytest.mark.parametrize(
    ("content", "headers", "query"),
    [
        (BATCH, {}, ""),
        (gzip.compress(BATCH), {}, ""),
        (gzip.compress(BATCH), {"content-encoding": "gzip"}, ""),
        (gzip.compress(BATCH), {}, "?compression=gzip-js&_=1704067200000"),
        (base64.b64encode(BATCH), {}, ""),
        (base64.b64encode(gzip.compress(BATCH)), {}, "?compression=gzip"),
        (b"data=" + base64.b64encode(BATCH), FORM, ""),
        (str(httpx.QueryParams(data=BATCH.decode())).encode(), FORM, ""),
        (b"", {}, "?" + str(httpx.QueryParams(data=base64.b64encode(BATCH).decode()))),
    ],
)
def test_a_request_is_unpacked_whatever_it_came_in(
    ask: Caller, content: bytes, headers: dict[str, str], query: str
) -> None:
    assert ask.http.post(f"/batch/{query}", content=content, headers=headers).status_code == 200
    (kept,) = ask.sandbox.events
    assert (kept["event"], kept["historical_migration"]) == ("seen", True)
    assert UUID(kept["uuid"]).version == 7


def test_events_may_come_as_an_array_by_get_or_to_engage(ask: Caller) -> None:
    ask.capture([event(token=TOKEN), event("b", api_key=TOKEN), event("c", properties={})], "/e/")
    ask.http.get("/e/", params={"data": json.dumps(event("d", properties={"token": TOKEN}))})
    ask.capture({"$token": TOKEN, "$distinct_id": "x", "$set": {"a": 1}}, "/engage/")

    assert [kept["event"] for kept in ask.sandbox.events] == ["seen", "b", "c", "d", "$identify"]
    assert ask.sandbox.persons[0]["properties"] == {"a": 1}


@pytest.mark.parametrize(
    ("body", "status", "said"),
    [
        ("", 400, "request missing data payload"),
        ("{", 400, "failed to parse request: "),
        ('{"api_key": NaN}', 400, "failed to parse request: NaN is no JSON"),
        ("7", 400, "failed to parse request: data did not match any variant"),
        (b"\xff\xfe", 400, "failed to decode request: invalid body encoding"),
        (gzip.compress(BATCH)[:-9], 400, "failed to decode request: invalid gzip data"),
        ({"api_key": TOKEN, "batch": []}, 400, "request holds no event"),
        ([], 400, "request holds no event"),
        ({"api_key": TOKEN, "batch": [event(), {"distinct_id": "a"}]}, 400, "missing event name"),
        ({"api_key": TOKEN, "batch": [event(), event("")]}, 400, "with an empty event name"),
        ({"api_key": TOKEN, "batch": [event(), event(uuid="7")]}, 400, "missing event name"),
        ({"api_key": TOKEN, "batch": [event(), event(timestamp=7)]}, 400, "missing event name"),
        ({"api_key": TOKEN, "batch": [event(), event(offset=True)]}, 400, "missing event name"),
        ({"api_key": TOKEN, "batch": [event(), event(distinct_id=" ")]}, 400, "a distinct_id"),
        ({"api_key": TOKEN, "batch": [event(), {"event": "a"}]}, 400, "without a distinct_id"),
        (event(token=TOKEN, properties=[]), 400, "did not match any variant"),
        (event(token=TOKEN, api_key=TOKEN), 400, "did not match any variant"),
        (event(token=TOKEN, properties={"$cookieless_mode": 1}), 400, "invalid cookieless mode"),
        (event(), 401, "event submitted without an api_key"),
        ([event(token="a"), event(token="b")], 401, "inconsistent api_key values"),
        (event(token=" "), 401, "API key is not valid: empty"),
        (event(token="x" * 65), 401, "API key is not valid: too_long"),
        (event(token="é"), 401, "API key is not valid: not_ascii"),
        (event(token="a\0b"), 401, "API key is not valid: null_byte"),
        (event(token=KEY), 401, "API key is not valid: personal_api_key"),
        ({"api_key": TOKEN, "batch": [event(), ONE_LARGE]}, 413, "over 1000000 bytes"),
        (b" " * (20 * 1024 * 1024 + 1), 413, "over 20 MB"),
        (gzip.compress(b" " * (20 * 1024 * 1024 + 1)), 413, "over 20 MB"),
    ],
    ids=lambda value: None if isinstance(value, int) else str(value)[:40],
)
def test_a_request_is_refused_whole_and_in_plain_text(
    ask: Caller, body: Any, status: int, said: str
) -> None:
    content = body if isinstance(body, str | bytes) else json.dumps(body)
    answer = ask.http.post("/batch/", content=content)

    assert answer.status_code == status, answer.text
    assert said in answer.text
    assert answer.headers["content-type"].startswith("text/plain")
    assert ask.sandbox.events == []
    assert ask.sandbox.dropped == 0


def test_an_unknown_token_is_told_ok_and_nothing_is_kept(ask: Caller) -> None:
    answer = ask.capture({"api_key": "phc_somebody_else", "batch": [event(), event()]})

    assert (answer.status_code, answer.json()) == (200, {"status": "Ok"})
    assert (ask.sandbox.events, ask.sandbox.dropped) == ([], 2)


def test_a_beacon_hears_nothing(ask: Caller) -> None:
    answer = ask.capture(event(token=f" {TOKEN}\n"), "/e/?beacon=1")

    assert (answer.status_code, answer.content) == (204, b"")
    assert len(ask.sandbox.events) == 1


NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("timestamp", "offset", "sent_at", "when"),
    [
        (None, None, None, NOW),
        (None, None, NOW - HOUR, NOW),
        ("2026-06-01T11:00:00Z", None, None, NOW - HOUR),
        ("2026-06-01T11:00:00Z", None, NOW - HOUR, NOW),
        ("2026-06-01T11:00:00Z", 1000, NOW - HOUR, NOW - timedelta(seconds=1)),
        ("2026-06-01T14:00:00+03", None, None, NOW - HOUR),
        ("2026-06-01 11:00:00", None, None, NOW - HOUR),
        ("Mon, 01 Jun 2026 11:00:00 +0000", None, None, NOW - HOUR),
        ("1780311600", None, None, NOW - HOUR),
        ("1780311600000", None, None, NOW - HOUR),
        ("06/01/2026 11:00:00", None, None, NOW - HOUR),
        ("not a date", None, NOW - HOUR, NOW),
        ("2026-06-02T11:00:00Z", None, None, NOW + 23 * HOUR),
        ("2026-06-02T11:00:01Z", None, None, NOW),
        (None, 10**17, None, datetime(1970, 1, 1, tzinfo=UTC)),
    ],
)
def test_the_time_of_an_event(
    timestamp: str | None, offset: int | None, sent_at: datetime | None, when: datetime
) -> None:
    assert event_time(timestamp, offset, sent_at, NOW) == when


@given(st.text() | st.sampled_from(["0001-01-01T00:00:00+05:00", "9999-12-31T23:59:59-05:00"]))
def test_no_text_breaks_the_reading_of_times(text: str) -> None:
    when = parse_time(text)
    assert when is None or when.tzinfo == UTC


def test_sent_at_corrects_a_clock_unless_told_not_to(ask: Caller) -> None:
    behind = datetime.now(UTC) - timedelta(hours=2)
    told = event(timestamp=behind.isoformat())
    trusted = event(timestamp=behind.isoformat(), properties={"$ignore_sent_at": True})

    ask.batch(told, trusted, sent_at=behind.isoformat())
    ask.capture({**told, "token": TOKEN}, f"/e/?_={behind.timestamp() * 1000:.0f}")

    corrected, kept, by_query = (
        datetime.fromisoformat(stored["timestamp"]) for stored in ask.sandbox.events
    )
    assert kept == behind
    assert abs(corrected - behind - timedelta(hours=2)) < timedelta(seconds=5)
    assert abs(by_query - behind - timedelta(hours=2)) < timedelta(seconds=5)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (23, "23"),
        (23.4, "23.4"),
        (True, "true"),
        (["a", "b"], '["a","b"]'),
        ({"string": "a", "number": 3}, '{"number":3,"string":"a"}'),
        ("  kept  ", "  kept  "),
        ("a\0b", "a�b"),
        ("a\ud83db", "a�b"),
        ("😀", "😀"),
        ("€" * 250, "€" * 200),
    ],
)
def test_a_distinct_id_of_any_kind_becomes_text(ask: Caller, value: Any, text: str) -> None:
    within = {"event": "b", "properties": {"distinct_id": value}}
    batch = {"api_key": TOKEN, "batch": [event(distinct_id=value), within]}
    ask.http.post("/batch/", content=json.dumps(batch))

    assert [kept["distinct_id"] for kept in ask.sandbox.events] == [text, text]


@settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(st.lists(st.integers(1, 20), min_size=1, max_size=8))
def test_any_split_into_batches_keeps_each_event_once(ask: Caller, sizes: list[int]) -> None:
    ask.sandbox.reset()
    names = [[f"{batch}-{number}" for number in range(size)] for batch, size in enumerate(sizes)]

    for batch in names:
        ask.batch(*map(event, batch))

    assert [kept["event"] for kept in ask.sandbox.events] == [
        name for batch in names for name in batch
    ]


def test_what_many_threads_send_is_kept_once_each(sandbox: Sandbox) -> None:
    sandbox.reset()

    def send(thread: int) -> None:
        with Caller(sandbox).http as http:
            for number in range(25):
                batch = [event(f"{thread}-{number}-{place}") for place in range(10)]
                http.post("/batch/", json={"api_key": TOKEN, "batch": batch})

    threads = [threading.Thread(target=send, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len({kept["event"] for kept in sandbox.events}) == len(sandbox.events) == 2000


def test_events_make_and_change_persons(ask: Caller) -> None:
    before = len(ask.sandbox.persons)
    ask.batch(
        event("$set", "b", properties={"$set": {"x": 1, "y": 1}, "$set_once": {"x": 0, "z": 1}}),
        event("seen", "b", properties={"$unset": ["y", {}]}),
        event("seen", "ghost", properties={"$process_person_profile": False, "$set": {"x": 1}}),
        event("$identify", "ghost", properties={"$process_person_profile": False}),
    )

    (made, *_) = ask.sandbox.persons
    assert len(ask.sandbox.persons) == before + 1
    assert (made["distinct_ids"], made["properties"]) == (["b"], {"x": 1, "z": 1})
    assert made["uuid"] == "9dd14a38-6d58-5e65-a0b0-1d6918ba9ca6"  # uuid5 of "1:b"
    assert (len(ask.sandbox.events), ask.sandbox.dropped) == (3, 1)


def test_identifying_joins_persons_but_not_two_identified_ones(ask: Caller) -> None:
    ask.batch(
        event("seen", "anon", properties={"$set": {"color": "red", "plan": "none"}}),
        event(
            "$identify", "bea", properties={"$anon_distinct_id": "anon", "$set": {"plan": "pro"}}
        ),
        event("$create_alias", "bea", properties={"alias": "bea@work"}),
        event("$identify", "ada", properties={"$anon_distinct_id": "bea"}),
        event("seen", "bea@work"),
    )

    persons = {person["distinct_ids"][0]: person for person in ask.sandbox.persons}
    assert persons["bea"]["distinct_ids"] == ["bea", "anon", "bea@work"]
    assert persons["bea"]["properties"] == {"color": "red", "plan": "pro"}
    assert persons["ada"]["distinct_ids"] == ["ada"]
