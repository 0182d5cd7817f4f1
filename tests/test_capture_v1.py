"""v1 ingest: an answer for each event, and only those that PostHog wants again are sent again."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

import pytest
from hogkit import DeadLetter, PostHogError
from ingesting import IDS, KINDS, both, capturing, in_turn, sinking
from sink import TOKEN, Asked, Say, Sink

PATH = "/i/v1/analytics/events"


_sink = pytest.fixture(name="sink")(sinking)
_kind = pytest.fixture(name="kind", params=KINDS, ids=IDS)(both)


def results(asked: Asked, **by_id: str) -> Say:
    """An answer in which these distinct_ids have these results, and all others `ok`."""
    told = {
        event["uuid"]: {"result": by_id.get(event["distinct_id"], "ok"), "details": "because"}
        for event in asked.events
    }
    kept = [e for e in asked.events if by_id.get(e["distinct_id"], "ok") in ("ok", "warning")]
    return Say(200, json.dumps({"results": told}), kept=len(kept) == len(asked.events))


def test_requests_are_as_v1_wants_them(sink: Sink, kind: Any) -> None:
    with capturing(kind, sink, capture_v1=True) as client:
        uuid = client(
            "capture", "e", "ada", {"$session_id": "s1", "$ignore_sent_at": True, "n": 1},
            process_person_profile=False, set={"a": 1},
        )  # fmt: skip
        client("flush")
    [asked] = sink.asked
    assert asked.path == PATH
    told = asked.headers
    assert told["authorization"] == f"Bearer {TOKEN}"
    assert told["content-encoding"] == "gzip"
    assert told["posthog-sdk-info"].startswith("hogkit/")
    assert told["posthog-attempt"] == "1"
    assert UUID(told["posthog-request-id"])
    assert told["posthog-request-timestamp"]
    [event] = asked.events
    assert event["uuid"] == str(uuid)
    assert event["session_id"] == "s1"
    assert event["options"] == {"disable_skew_correction": True, "process_person_profile": False}
    assert event["properties"] == {"$geoip_disable": True, "n": 1, "$set": {"a": 1}}


def test_the_token_goes_nowhere_else(sink: Sink, kind: Any) -> None:
    with capturing(kind, sink, capture_v1=True) as client:
        client("capture_now", "e", "ada")
        client("capture", "e", "ada")
        client("flush")
    first, second = sink.asked
    assert "authorization" not in first.headers
    assert "api_key" not in json.dumps(second.events)


def test_only_what_is_to_come_again_is_sent_again(sink: Sink, kind: Any) -> None:
    ids: list[list[str]] = []

    def mood(asked: Asked) -> Say:
        ids.append([event["distinct_id"] for event in asked.events])
        return results(asked, **({"b": "retry"} if asked.number < 2 else {}))

    sink.mood = mood
    with capturing(kind, sink, capture_v1=True) as client:
        for name in "abc":
            client("capture", "e", name)
        report = client("flush")
    assert ids == [["a", "b", "c"], ["b"], ["b"]]
    assert (report.delivered, report.pending) == (3, 0)
    requests = {asked.headers["posthog-request-id"] for asked in sink.asked}
    assert len(requests) == 1
    assert [asked.headers["posthog-attempt"] for asked in sink.asked] == ["1", "2", "3"]


def test_what_it_drops_is_a_dead_letter_with_its_reason(sink: Sink, kind: Any) -> None:
    sink.mood = lambda asked: results(asked, a="drop", b="limited", c="warning")
    letters: list[DeadLetter] = []
    with capturing(kind, sink, capture_v1=True, dead_letters=letters.append) as client:
        for name in "abcd":
            client("capture", "e", name)
        report = client("flush")
    assert (report.delivered, report.failed) == (2, 2)
    assert [letter.event["distinct_id"] for letter in letters] == ["a", "b"]
    assert "drop (because)" in str(letters[0].error)


@pytest.mark.parametrize("text", ["", "Ok", "[]", '{"results": []}', '{"results": {"x": 3}}'])
def test_a_2xx_without_results_is_success(sink: Sink, kind: Any, text: str) -> None:
    sink.mood = lambda asked: Say(200, text)
    with capturing(kind, sink, capture_v1=True) as client:
        client("capture", "e", "a")
        assert client("flush").delivered == 1


def test_429_keeps_the_events_for_a_later_request(sink: Sink, kind: Any) -> None:
    sink.mood = in_turn(Say(429, "{}", (("retry-after", "1"),)), None)
    with capturing(kind, sink, capture_v1=True) as client:
        client("capture", "e", "a")
        assert client("flush").delivered == 1
    one, two = (asked.headers for asked in sink.asked)
    assert one["posthog-request-id"] != two["posthog-request-id"]
    assert (one["posthog-attempt"], two["posthog-attempt"]) == ("1", "1")


def test_a_lost_answer_is_the_same_request_again(sink: Sink, kind: Any) -> None:
    sink.mood = in_turn(Say(503, "{}", kept=True), None)
    with capturing(kind, sink, capture_v1=True) as client:
        client("capture", "e", "a")
        assert client("flush").delivered == 1
    one, two = (asked.headers for asked in sink.asked)
    assert one["posthog-request-id"] == two["posthog-request-id"]
    assert (one["posthog-attempt"], two["posthog-attempt"]) == ("1", "2")
    assert one["posthog-request-timestamp"] < two["posthog-request-timestamp"]


def test_a_batch_that_is_refused_is_divided(sink: Sink, kind: Any) -> None:
    def mood(asked: Asked) -> Say | None:
        return (
            Say(400, '{"error": "invalid"}')
            if "c" in [e["distinct_id"] for e in asked.events]
            else None
        )

    sink.mood = mood
    told: list[PostHogError] = []
    with capturing(kind, sink, capture_v1=True, on_error=told.append) as client:
        for name in "abcdefgh":
            client("capture", "e", name)
        report = client("flush")
    assert (report.delivered, report.failed) == (7, 1)
    assert len(told) == 1
    assert len(sink.uuids) == 7
