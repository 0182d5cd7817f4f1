"""Capture of version 1 in the sandbox: an answer for each event."""

from __future__ import annotations

import base64
import gzip
import json
import zlib
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from hogkit.sandbox import Sandbox
from hogkit.uuid7 import uuid7
from sandbox_calls import KEY, TOKEN, Caller, calling, serving

sandbox = pytest.fixture(name="sandbox", scope="module")(serving)
ask = pytest.fixture(name="ask")(calling)

PATH = "/i/v1/analytics/events"
NOW = datetime.now(UTC).isoformat()
REQUEST_ID = str(uuid7())
# The headers that PostHog demands, but for the authorization.
DEMANDED = {
    "PostHog-Sdk-Info": "hogkit/1.2.3",
    "PostHog-Attempt": "1",
    "PostHog-Request-Id": REQUEST_ID,
    "PostHog-Request-Timestamp": NOW,
    "content-type": "application/json",
    "user-agent": "hogkit/1.2.3",
}
HEADERS = {"authorization": f"Bearer {TOKEN}", **DEMANDED}


def one(name: str = "seen", **more: Any) -> dict[str, Any]:
    return {
        "event": name,
        "uuid": str(uuid7()),
        "distinct_id": "ada",
        "timestamp": NOW,
        "properties": {},
        **more,
    }


def batch(*events: Any, **more: Any) -> bytes:
    return json.dumps({"created_at": NOW, "batch": events, **more}).encode()


def sent(ask: Caller, content: bytes, **changed: str | None) -> httpx.Response:
    """Ask with other headers than usual; None leaves one out, an underscore stands for a hyphen."""
    given: dict[str, str | None] = {name.lower(): value for name, value in HEADERS.items()}
    given |= {name.replace("_", "-"): value for name, value in changed.items()}
    asked = ask.http.build_request("POST", PATH, content=content)
    for name in ("user-agent", "content-type"):
        asked.headers.pop(name, None)
    asked.headers.update({name: value for name, value in given.items() if value is not None})
    return ask.http.send(asked)


def said(answer: httpx.Response) -> list[tuple[str, str | None]]:
    """Result and details of each event, in their order."""
    assert answer.status_code == 200, answer.text
    results = answer.json()["results"].values()
    assert all(set(result) <= {"result", "details"} for result in results)
    return [(result["result"], result.get("details")) for result in results]


def refusal(answer: httpx.Response) -> tuple[int, str, str]:
    """Status, name and description of an error, whose form is checked."""
    body = answer.json()
    assert set(body) == {"error", "error_description", "error_uri"}, body
    assert body["error_uri"] == "https://posthog.com/docs/api"
    return answer.status_code, body["error"], body["error_description"]


def test_events_are_kept_with_what_stands_beside_their_properties(ask: Caller) -> None:
    told = one(
        "bought",
        uuid=" 01900000000070008000-0000000000AA",
        distinct_id=" ada ",
        timestamp="2026-01-02t03:04:05.678z",
        properties={"a": [1], "$lib": "mine", "$groups": {"company": "x"}},
        session_id="s",
        window_id=None,
        options={
            "disable_skew_correction": True,
            "process_person_profile": False,
            "product_tour_id": "7",
            "cookieless_mode": None,
        },
    )

    answer = sent(ask, batch(told, historical_migration=True))

    uuid = "01900000-0000-7000-8000-0000000000aa"
    assert answer.json() == {"results": {uuid: {"result": "ok"}}}
    assert answer.headers["posthog-request-id"] == REQUEST_ID
    assert "retry-after" not in answer.headers
    (kept,) = ask.sandbox.events
    assert datetime.fromisoformat(kept.pop("received_at")).tzinfo == UTC
    assert kept == {
        "uuid": uuid,
        "event": "bought",
        "distinct_id": "ada",
        "timestamp": "2026-01-02T03:04:05.678000Z",
        "properties": {
            "a": [1],
            "$groups": {"company": "x"},
            "$session_id": "s",
            "$ignore_sent_at": True,
            "$process_person_profile": False,
            "$product_tour_id": "7",
            "$lib": "hogkit",
            "$lib_version": "1.2.3",
        },
        "historical_migration": True,
    }


def test_the_time_of_the_request_corrects_a_clock_unless_told_not_to(ask: Caller) -> None:
    behind = datetime.now(UTC) - timedelta(hours=2)
    told = one(timestamp=behind.isoformat())
    trusted = one(timestamp=behind.isoformat(), options={"disable_skew_correction": True})

    sent(ask, batch(told, trusted), posthog_request_timestamp=behind.isoformat())

    corrected, kept = (datetime.fromisoformat(one["timestamp"]) for one in ask.sandbox.events)
    assert kept == behind
    assert abs(corrected - behind - timedelta(hours=2)) < timedelta(seconds=5)


def bare(content: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(content) + packer.flush()


@pytest.mark.parametrize(
    ("pack", "encoding"),
    [
        (bytes, None),
        (gzip.compress, "gzip"),
        (gzip.compress, "GZIP"),
        (zlib.compress, "deflate"),
        (bare, "deflate"),
    ],
)
def test_a_batch_may_be_packed(
    ask: Caller, pack: Callable[[bytes], bytes], encoding: str | None
) -> None:
    assert said(sent(ask, pack(batch(one())), content_encoding=encoding)) == [("ok", None)]
    assert len(ask.sandbox.events) == 1


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"authorization": None}, (401, "missing_authorization", "missing the Authorization")),
        ({"authorization": "Basic x"}, (400, "invalid_header_value", "must use Bearer scheme")),
        ({"authorization": "Bearer"}, (400, "invalid_header_value", "must use Bearer scheme")),
        ({"authorization": f"Bearer {KEY}"}, (401, "invalid_api_token", "token is not valid")),
        ({"posthog_attempt": "0"}, (400, "invalid_header_value", "positive integer: 0")),
        ({"posthog_attempt": "one"}, (400, "invalid_header_value", "positive integer: one")),
        ({"posthog_attempt": "4294967296"}, (400, "invalid_header_value", "positive integer")),
        ({"posthog_request_id": "7"}, (400, "invalid_header_value", "not a valid UUID: 7")),
        (
            {"posthog_request_timestamp": "2026-01-02 03:04"},
            (400, "invalid_header_value", "PostHog-Request-Timestamp is not valid RFC 3339"),
        ),
        ({"content_type": "text/plain"}, (415, "unsupported_content_type", "text/plain")),
        ({"content_encoding": "lz4"}, (415, "unsupported_encoding", "encoding: lz4")),
        ({"content_encoding": "br"}, (415, "unsupported_encoding", "gzip and deflate only")),
        ({"content_encoding": "zstd"}, (415, "unsupported_encoding", "gzip and deflate only")),
        ({"content_encoding": "gzip"}, (400, "request_decoding_error", "Failed to decode")),
        ({"content_encoding": "deflate"}, (400, "request_decoding_error", "Failed to decode")),
    ],
    ids=lambda value: "-".join(map(str, value.values())) if isinstance(value, dict) else None,
)
def test_headers_are_checked(
    ask: Caller, changed: dict[str, str | None], expected: tuple[int, str, str]
) -> None:
    status, name, description = refusal(sent(ask, batch(one()), **changed))

    assert (status, name) == expected[:2]
    assert expected[2] in description
    assert (len(ask.sandbox.events), ask.sandbox.dropped) == (0, 0)


@pytest.mark.parametrize("name", DEMANDED)
def test_no_header_may_be_missing(ask: Caller, name: str) -> None:
    refused = sent(ask, batch(one()), **{name.lower().replace("-", "_"): None})

    missing = f'request is missing required headers: ["{name}"]'
    assert refusal(refused) == (400, "missing_required_headers", missing)


def test_all_missing_headers_are_named_at_once(ask: Caller) -> None:
    changed = dict.fromkeys(name.lower().replace("-", "_") for name in DEMANDED)

    _, _, description = refusal(sent(ask, batch(one()), **changed))
    assert all(f'"{name}"' in description for name in DEMANDED)


def test_headers_may_be_written_otherwise(ask: Caller) -> None:
    changed = {
        "authorization": f"bEARER   {TOKEN}",
        "content_type": "Application/JSON; charset=utf-8",
        "posthog_sdk_info": "no slash",
    }

    assert said(sent(ask, batch(one()), **changed)) == [("ok", None)]
    assert ask.sandbox.events[0]["properties"] == {}


SAME = one()
PARSING = "request_parsing_error"


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"", "empty_body"),
        (b"{", PARSING),
        (b"\xff", PARSING),
        (b"[]", PARSING),
        (json.dumps({"batch": [one()]}).encode(), PARSING),
        (batch(historical_migration=None), PARSING),
        (batch(created_at="yesterday"), "empty_batch"),
        (batch(one(), created_at="yesterday"), "invalid_batch"),
        (batch(one(), created_at="2026-01-02T03:04:05"), "invalid_batch"),
        (batch(SAME, one(), SAME), "duplicate_event_uuid"),
        (batch(SAME, {**SAME, "uuid": SAME["uuid"].upper()}), "duplicate_event_uuid"),
        (batch(one(), one(uuid=" ")), "missing_event_uuid"),
        (batch(one(), one(uuid="7")), "invalid_event_uuid"),
        (batch(one(), one(uuid=None)), PARSING),
        (batch(one(), one(distinct_id=7)), PARSING),
        (batch(one(), one(timestamp=None)), PARSING),
        (batch(one(), one(session_id=7)), PARSING),
        (batch(one(), one(options=[])), PARSING),
        (batch(one(), one(options={"process_person_profile": "no"})), PARSING),
        (batch(one(), one(options={"product_tour_id": 7})), PARSING),
        (batch(one(), {"event": "seen"}), PARSING),
        (batch(one(), 7), PARSING),
    ],
    ids=lambda value: None if isinstance(value, str) else str(value[-60:]),
)
def test_a_batch_of_the_wrong_form_is_refused_whole(ask: Caller, content: bytes, name: str) -> None:
    assert refusal(sent(ask, content))[:2] == (400, name)
    assert (len(ask.sandbox.events), ask.sandbox.dropped) == (0, 0)


LARGE = {"text": "x" * 1_000_001}


@pytest.mark.parametrize(
    ("guilty", "result"),
    [
        (one(""), ("drop", "missing_event_name")),
        (one("x" * 201), ("drop", "event_name_too_long")),
        (one("$performance_event"), ("drop", "dropped_performance_event")),
        (one(distinct_id="  "), ("drop", "missing_distinct_id")),
        (one(distinct_id="é" * 101), ("drop", "distinct_id_too_large")),
        (one(distinct_id="é" * 100), ("ok", None)),
        (one(timestamp="2026-01-02"), ("drop", "invalid_event_timestamp")),
        (one(timestamp="2026-13-02T03:04:05Z"), ("drop", "invalid_event_timestamp")),
        (one(properties=[]), ("drop", "malformed_event_properties")),
        (one(properties=LARGE), ("drop", "event_too_big")),
        (one(distinct_id="Anonymous"), ("ok", "person_processing_disabled")),
    ],
    ids=lambda value: str(value)[:60],
)
def test_an_event_answers_for_itself_alone(
    ask: Caller, guilty: dict[str, Any], result: tuple[str, str | None]
) -> None:
    answer = sent(ask, batch(one(), guilty, one()))

    assert said(answer) == [("ok", None), result, ("ok", None)]
    assert len(ask.sandbox.events) == (2 if result[0] == "drop" else 3)


def test_results_can_be_ordered_by_name(ask: Caller) -> None:
    before = len(ask.sandbox.persons)
    ask.sandbox.results = {"a": "retry", "b": "drop", "c": "limited", "d": "warning", "e": "ok"}

    answer = sent(ask, batch(*(one(name, distinct_id=name) for name in "abcdef")))

    assert said(answer) == [
        ("retry", "not_persisted"),
        ("drop", "event_restriction_drop"),
        ("limited", "billing_limit_exceeded"),
        ("warning", "person_processing_disabled"),
        ("ok", None),
        ("ok", None),
    ]
    assert answer.headers["retry-after"] == "1"
    assert [kept["event"] for kept in ask.sandbox.events] == ["d", "e", "f"]
    assert len(ask.sandbox.persons) == before + 2
    ask.sandbox.reset()
    assert said(sent(ask, batch(one("a")))) == [("ok", None)]


def test_results_can_be_ordered_by_a_function(ask: Caller) -> None:
    tries: Counter[str] = Counter()

    def judge(event: dict[str, Any]) -> Any:
        tries[event["uuid"]] += 1
        return "retry" if tries[event["uuid"]] < 3 and event["properties"]["n"] % 2 else None

    ask.sandbox.results = judge
    events = [one(properties={"n": number}) for number in range(4)]
    answers = [said(sent(ask, batch(*events[start::2]))) for start in (0, 1, 1, 1)]

    assert [answer[0][0] for answer in answers] == ["ok", "retry", "retry", "ok"]
    assert ask.sandbox.uuids == Counter(event["uuid"] for event in events)


def test_results_that_do_not_exist_are_refused() -> None:
    with pytest.raises(ValueError, match="'later' is none of ok, warning, drop, retry, limited"):
        Sandbox().results = {"a": "later"}  # type: ignore[dict-item]


def test_a_function_that_makes_up_a_result_is_a_bug_of_the_test() -> None:
    server = Sandbox()
    server.results = lambda event: "later"  # type: ignore[assignment,return-value]
    with pytest.raises(ValueError, match="'later' is none of"), server, Caller(server).http as http:
        assert http.post(PATH, content=batch(one()), headers=HEADERS).status_code == 500


def test_an_unknown_token_is_told_ok_and_nothing_is_kept(ask: Caller) -> None:
    answer = sent(ask, batch(one(), one()), authorization="Bearer phc_somebody_else")

    assert said(answer) == [("ok", None)] * 2
    assert (len(ask.sandbox.events), ask.sandbox.dropped) == (0, 2)


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "packed"])
def test_a_large_batch_is_refused_as_json(ask: Caller, pack: Callable[[bytes], bytes]) -> None:
    encoding = "gzip" if pack is gzip.compress else None
    content = batch(one(properties={"text": base64.b64encode(bytes(3000)).decode()}))
    ask.sandbox.largest_body = 2000
    for body in (content, b" " * (20 * 1024 * 1024 + 1)):
        refused = sent(ask, pack(body), content_encoding=encoding)
        assert refusal(refused)[:2] == (413, "payload_too_large")

    ask.sandbox.reset()
    assert said(sent(ask, pack(content), content_encoding=encoding)) == [("ok", None)]


def test_a_429_of_version_1_can_be_ordered(ask: Caller) -> None:
    body = {"error": "rate_limited", "error_description": "", "error_uri": ""}
    ask.sandbox.will_answer(429, body, headers={"retry-after": "1"}, path=PATH)

    answer = sent(ask, batch(one()))

    assert (answer.status_code, answer.headers["retry-after"]) == (429, "1")
    assert said(sent(ask, batch(one()))) == [("ok", None)]


def test_other_methods_and_the_slash(ask: Caller) -> None:
    assert ask.http.get(PATH).status_code == 405
    assert ask.http.options(PATH).status_code == 200
    kept = ask.http.post(f"{PATH}/", content=batch(one()), headers=HEADERS)
    assert all(UUID(uuid) for uuid in kept.json()["results"])
