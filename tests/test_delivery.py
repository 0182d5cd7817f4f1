"""What is captured is delivered: once, with one uuid and one time, whatever happens on the way."""

from __future__ import annotations

import json
import stat
import threading
import time
from itertools import pairwise
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hogkit import (
    AsyncPostHog,
    ConfigurationError,
    DeadLetter,
    Delivery,
    InvalidEvent,
    PostHog,
    PostHogError,
    QueueFull,
    Rejected,
)
from hogkit.ingest.dead_letters import DeadLetters
from ingesting import IDS, KINDS, Client, both, capturing, for_a_while, in_turn, refusing, sinking
from sink import TOKEN, Cut, Mood, Say, Sink, serving

RETRY_AFTER = (("retry-after", "1"),)


_sink = pytest.fixture(name="sink")(sinking)
_kind = pytest.fixture(name="kind", params=KINDS, ids=IDS)(both)


def fill(client: Client, count: int, event: str = "e") -> list[str]:
    return [str(client("capture", event, f"user-{n}", {"n": n})) for n in range(count)]


def test_every_event_arrives_once_and_is_counted(sink: Sink, kind: Any) -> None:
    with capturing(kind, sink) as client:
        uuids = fill(client, 3_000)
        report = client("flush")
    assert sink.uuids == dict.fromkeys(uuids, 1)
    assert (report.accepted, report.delivered, report.pending) == (3_000, 3_000, 0)
    assert (report.failed, report.dropped, report.obstacle) == (0, 0, None)


def test_the_uuid_and_the_time_are_those_of_the_call(sink: Sink, kind: Any) -> None:
    with capturing(kind, sink, linger=0.3) as client:
        uuid = client(
            "capture", "e", "ada", {"plan": "pro"}, groups={"company": "acme"}, set={"a": 1}
        )
        assert isinstance(uuid, UUID)
        assert not sink.uuids
        client("flush")
    [event] = sink.first.values()
    assert event["uuid"] == str(uuid)
    assert "sent_at" not in event
    assert event["properties"] == {
        "$lib": "hogkit", "$lib_version": event["properties"]["$lib_version"],
        "$geoip_disable": True, "plan": "pro", "$groups": {"company": "acme"}, "$set": {"a": 1},
    }  # fmt: skip


def test_an_event_alone_goes_when_its_time_is_over(sink: Sink, kind: Any) -> None:
    with capturing(kind, sink, linger=0.05) as client:
        client("capture", "e", "ada")
        until = time.monotonic() + 5
        while not sink.uuids and time.monotonic() < until:
            time.sleep(0.01)
        assert len(sink.uuids) == 1


def test_a_full_batch_does_not_wait(sink: Sink, kind: Any) -> None:
    with capturing(kind, sink, linger=30.0, batch_events=10) as client:
        fill(client, 20)
        until = time.monotonic() + 5
        while len(sink.uuids) < 20 and time.monotonic() < until:
            time.sleep(0.01)
        assert len(sink.uuids) == 20
        assert {len(asked.events) for asked in sink.asked} == {10}


def test_batches_keep_to_their_bounds(sink: Sink, kind: Any) -> None:
    with capturing(kind, sink, linger=30.0, batch_events=7, batch_bytes=1_500) as client:
        for n in range(50):
            client("capture", "e", f"u{n}", {"text": "x" * (n * 40)})
        client("flush")
    assert len(sink.uuids) == 50
    assert all(len(a.events) <= 7 for a in sink.asked)
    assert all(a.size < 1_700 or len(a.events) == 1 for a in sink.asked)


def test_ordered_delivery_keeps_the_order_of_capture(sink: Sink, kind: Any) -> None:
    sink.mood = lambda asked: Say(503) if asked.number % 3 == 1 else None
    with capturing(kind, sink, ordered=True, batch_events=20) as client:
        uuids = fill(client, 200)
        client("flush")
    assert list(sink.first) == uuids


ILL: list[tuple[str, Mood]] = [
    ("500s", for_a_while(1.0, Say(500, "oops"))),
    ("503s", for_a_while(1.0, Say(503, "storm"))),
    ("503 with Retry-After", in_turn(Say(503, "storm", RETRY_AFTER), None)),
    ("429 with Retry-After", in_turn(Say(429, "slow down", RETRY_AFTER), None)),
    ("a time-out of PostHog's", in_turn(Say(408), Say(504), Say(502), None)),
    ("a proxy's page", in_turn(Say(200, "<html><title>Log in</title>", (("content-type", "text/html"),)), None)),
    ("resets before the answer", lambda a: Cut("before") if a.number % 2 == 0 else None),
    ("resets after it was taken", lambda a: Cut("before", kept=True) if a.number % 2 == 0 else None),
    ("resets in the headers", lambda a: Cut("headers", kept=True) if a.number % 3 == 0 else None),
    ("answers cut off", lambda a: Cut("within", kept=True) if a.number % 2 == 0 else None),
    ("answers that were lost", lambda a: Say(504, kept=True) if a.number % 2 == 0 else None),
    ("bodies too large", refusing(413, lambda a: len(a.events) > 60)),
    ("a key that is refused for a while", in_turn(Say(401, "x", RETRY_AFTER), Say(402, "x", RETRY_AFTER), None)),
    ("204", lambda a: Say(204)),
    ("202", lambda a: Say(202, "")),
]  # fmt: skip


@pytest.mark.parametrize("mood", [mood for _, mood in ILL], ids=[name for name, _ in ILL])
def test_nothing_is_lost(kind: Any, mood: Mood) -> None:
    with serving(mood) as sink:
        with capturing(kind, sink, batch_events=100) as client:
            uuids = fill(client, 500)
            report = client("flush", 30)
        assert not sink.torn
    assert set(sink.uuids) == set(uuids)
    assert (report.delivered, report.pending, report.failed, report.dropped) == (500, 0, 0, 0)


@pytest.mark.full
@pytest.mark.parametrize("durable", [False, True], ids=["buffered", "durable"])
def test_a_burst_of_20_000_outlasts_30_seconds_of_500s(
    kind: Any, durable: bool, tmp_path: Path
) -> None:
    with serving(for_a_while(30.0, Say(500))) as sink:
        with capturing(kind, sink, **({"spool": tmp_path / "spool"} if durable else {})) as client:
            uuids = fill(client, 20_000)
            report = client("flush", 120)
        assert not sink.torn
    assert set(sink.uuids) == set(uuids)
    assert (report.delivered, report.pending) == (20_000, 0)


def test_a_redirect_keeps_method_and_body(sink: Sink, kind: Any) -> None:
    sink.mood = lambda a: (
        None if "moved" in a.path else Say(308, "", (("location", "/moved/batch/"),))
    )
    with capturing(kind, sink) as client:
        uuids = fill(client, 50)
        assert client("flush").delivered == 50
    assert set(sink.uuids) == set(uuids)
    assert len(sink.asked) == 2


def test_one_bad_event_costs_itself_alone(sink: Sink, kind: Any) -> None:
    bad = {"user-3", "user-77", "user-78"}
    sink.mood = refusing(400, lambda a: any(e["distinct_id"] in bad for e in a.events))
    letters: list[DeadLetter] = []
    with capturing(kind, sink, dead_letters=letters.append) as client:
        fill(client, 100)
        report = client("flush")
    assert len(sink.uuids) == 97
    assert (report.delivered, report.failed, report.pending) == (97, 3, 0)
    assert {letter.event["distinct_id"] for letter in letters} == bad
    assert all(isinstance(letter.error, Rejected) for letter in letters)


def test_dead_letters_go_to_a_file_that_only_the_owner_reads(
    sink: Sink, kind: Any, tmp_path: Path
) -> None:
    sink.mood = refusing(413, lambda a: any(e["distinct_id"] == "user-5" for e in a.events))
    path = tmp_path / "dead.jsonl"
    with capturing(kind, sink, dead_letters=path) as client:
        uuids = fill(client, 10)
        client("flush")
    [line] = path.read_text().splitlines()
    letter = json.loads(line)
    assert letter["uuid"] == uuids[5]
    assert letter["properties"]["n"] == 5
    assert "413" in letter["$dead_letter"]["error"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "phc_" not in line


def test_a_place_that_is_none_is_said_when_the_client_is_made(kind: Any, tmp_path: Path) -> None:
    delivery = Delivery(dead_letters=tmp_path / "no" / "where.jsonl")
    with pytest.raises(ConfigurationError, match="dead_letters"):
        kind(project_api_key=TOKEN, delivery=delivery)


def test_what_goes_to_a_file_is_logged(
    sink: Sink, kind: Any, tmp_path: Path, monkeypatch: Any, caplog: pytest.LogCaptureFixture
) -> None:
    sink.mood = refusing(400, lambda a: True)
    monkeypatch.chdir(tmp_path)
    with capturing(kind, sink, dead_letters="dead.jsonl") as client:
        uuid = client("capture", "e", "ada")
        monkeypatch.chdir("/")
        client("flush")
    assert str(uuid) in (tmp_path / "dead.jsonl").read_text()
    assert f"{uuid} ('e') is a dead letter, and now in {tmp_path}" in caplog.text


def test_without_a_place_dead_letters_are_logged_and_told(
    sink: Sink, kind: Any, caplog: pytest.LogCaptureFixture
) -> None:
    sink.mood = refusing(400, lambda a: True)
    told: list[PostHogError] = []
    with capturing(kind, sink, on_error=told.append) as client:
        uuid = client("capture", "signed up", "ada", {"secret": "mine"})
        assert client("flush").failed == 1
    assert [type(error) for error in told] == [Rejected]
    assert str(uuid) in caplog.text
    assert "mine" not in caplog.text


def test_a_callback_that_fails_stops_nothing(
    sink: Sink, kind: Any, caplog: pytest.LogCaptureFixture
) -> None:
    sink.mood = refusing(400, lambda a: any(e["distinct_id"] == "user-1" for e in a.events))

    def fail(letter: DeadLetter) -> None:
        raise RuntimeError("full")

    with capturing(kind, sink, dead_letters=fail) as client:
        fill(client, 3)
        report = client("flush")
    assert (report.delivered, report.failed) == (2, 1)
    assert "could not be kept" in caplog.text


def test_a_batch_is_given_up_after_its_deadline(sink: Sink, kind: Any) -> None:
    sink.mood = lambda a: Say(500)
    letters: list[DeadLetter] = []
    with capturing(kind, sink, deadline=0.2, dead_letters=letters.append) as client:
        uuids = fill(client, 5)
        report = client("flush", 20)
    assert (report.failed, report.pending) == (5, 0)
    assert [letter.event["uuid"] for letter in letters] == uuids


def test_an_event_that_breaks_the_server_does_not_hold_up_the_others(sink: Sink, kind: Any) -> None:
    sink.mood = refusing(500, lambda a: any(e["distinct_id"] == "user-0" for e in a.events))
    with capturing(kind, sink, batch_events=10, close_timeout=0.1) as client:
        fill(client, 300)
        report = client("flush", 6)
        assert len(sink.uuids) == 290
    assert (report.delivered, report.pending) == (290, 10)


def test_flush_and_close_keep_to_their_time_in_an_outage(sink: Sink, kind: Any) -> None:
    sink.mood = lambda a: Say(500)
    started = time.monotonic()
    with capturing(kind, sink, close_timeout=0.3) as client:
        fill(client, 10)
        report = client("flush", 0.3)
        flushed = time.monotonic()
    assert (report.pending, report.delivered) == (10, 0)
    assert report.obstacle is not None
    assert flushed - started < 1.0
    assert time.monotonic() - flushed < 1.0


def test_what_closing_leaves_goes_to_the_dead_letters(
    sink: Sink, kind: Any, tmp_path: Path
) -> None:
    sink.mood = lambda a: Say(500)
    path = tmp_path / "dead.jsonl"
    with capturing(kind, sink, close_timeout=0.2, dead_letters=path, batch_events=4) as client:
        uuids = fill(client, 10)
    assert [json.loads(line)["uuid"] for line in path.read_text().splitlines()] == uuids
    assert (client.delivery.failed, client.delivery.pending) == (10, 0)


def test_what_closing_leaves_goes_out_with_the_next_capture(sink: Sink, kind: Any) -> None:
    sink.mood = lambda a: Say(500)
    with capturing(kind, sink) as client:
        uuids = fill(client, 10)
        assert client("shutdown", 0.2).pending == 10
        sink.mood = None
        uuids += fill(client, 1)
        assert client("flush").delivered == 11
    assert sink.uuids == dict.fromkeys(uuids, 1)


def test_a_client_is_used_again_after_it_was_closed(sink: Sink, kind: Any) -> None:
    with capturing(kind, sink) as client:
        fill(client, 5)
        assert client("shutdown").delivered == 5
        fill(client, 5)
        assert client("flush").delivered == 10
    assert not [t for t in threading.enumerate() if "hogkit" in t.name]


def test_several_requests_are_under_way_at_once(sink: Sink, kind: Any) -> None:
    busy = threading.Barrier(4)

    def mood(asked: Any) -> None:
        busy.wait(timeout=10)

    sink.mood = mood
    with capturing(kind, sink, batch_events=10, in_flight=4) as client:
        fill(client, 40)
        assert client("flush").delivered == 40


@pytest.mark.parametrize("policy", ["raise", "block"])
def test_a_full_queue_refuses_events(sink: Sink, kind: Any, policy: str) -> None:
    sink.mood = lambda a: Say(500)
    bounds: Any = {
        "queue_events": 10,
        "overflow": policy,
        "block_timeout": 0.1,
        "close_timeout": 0.1,
    }
    with capturing(kind, sink, **bounds) as client:
        fill(client, 10)
        with pytest.raises(QueueFull, match="10 events wait"):
            client("capture", "e", "one too many")
        assert client.delivery.accepted == 10
        sink.mood = None
        assert client("flush").delivered == 10


def test_blocking_ends_when_there_is_room(sink: Sink, kind: Any) -> None:
    with capturing(kind, sink, queue_events=10, linger=30.0) as client:
        uuids = fill(client, 500)
        assert client("flush").delivered == 500
    assert sink.uuids == dict.fromkeys(uuids, 1)


def test_the_oldest_are_dropped_and_counted(sink: Sink, kind: Any) -> None:
    sink.mood = lambda a: Say(500)
    bounds: Any = {"queue_events": 10, "overflow": "drop_oldest", "linger": 30.0}
    with capturing(kind, sink, **bounds) as client:
        uuids = fill(client, 25)
        assert (client.delivery.dropped, client.delivery.pending) == (15, 10)
        sink.mood = None
        report = client("flush")
    assert (report.accepted, report.delivered, report.dropped) == (25, 10, 15)
    assert set(sink.uuids) == set(uuids[15:])


def test_the_newest_are_dropped_and_counted(sink: Sink, kind: Any) -> None:
    bounds: Any = {"queue_events": 10, "overflow": "drop_newest", "linger": 30.0}
    with capturing(kind, sink, **bounds) as client:
        uuids = fill(client, 25)
        report = client("flush")
    assert (report.accepted, report.delivered, report.dropped) == (25, 10, 15)
    assert set(sink.uuids) == set(uuids[:10])


def test_bytes_are_bounded_too(sink: Sink, kind: Any) -> None:
    bounds: Any = {"queue_bytes": 50_000, "overflow": "drop_newest", "linger": 30.0}
    with capturing(kind, sink, **bounds) as client:
        for n in range(100):
            client("capture", "e", f"u{n}", {"text": "x" * 1_000})
        held = client.delivery.pending
        assert 30 < held < 50
        assert client.delivery.dropped == 100 - held
        client("flush")
    assert len(sink.uuids) == held


def test_threads_may_capture_with_one_client(sink: Sink) -> None:
    with capturing(PostHog, sink, queue_events=300) as client:
        threads = [threading.Thread(target=fill, args=(client, 500, f"t{n}")) for n in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        report = client("flush")
    assert (report.accepted, report.delivered) == (4_000, 4_000)
    assert len(sink.uuids) == 4_000


def test_capture_many_takes_any_iterable_and_a_backfill_goes_apart(sink: Sink, kind: Any) -> None:
    with capturing(kind, sink) as client:
        events = (
            {"event": "old", "distinct_id": n + 1, "timestamp": "2020-01-01"} for n in range(9)
        )
        assert client("capture_many", events, historical_migration=True) == 9
        client("capture", "new", "ada")
        client("flush")
    kinds = {(a.historical, e["event"]) for a in sink.asked for e in a.events}
    assert kinds == {(True, "old"), (False, "new")}


def test_capture_many_says_which_event_is_wrong(sink: Sink, kind: Any) -> None:
    events: Any = [
        {"event": "e", "distinct_id": "a"},
        {"event": "e"},
        {"event": "e", "distinct_id": "b"},
    ]
    with capturing(kind, sink) as client:
        with pytest.raises(InvalidEvent, match="event 2: distinct_id: is missing"):
            client("capture_many", events)
        client("flush")
    assert len(sink.uuids) == 1


def test_capture_many_of_an_asynchronous_iterable(sink: Sink) -> None:
    async def events() -> Any:
        for n in range(5):
            yield {"event": "e", "distinct_id": f"u{n}"}

    with capturing(AsyncPostHog, sink) as client:
        assert client("capture_many", events()) == 5
        client("flush")
    assert len(sink.uuids) == 5


def test_with_on_error_captures_raise_nothing(sink: Sink, kind: Any) -> None:
    told: list[PostHogError] = []
    bounds: Any = {"queue_events": 1, "overflow": "raise", "linger": 30.0}
    with capturing(kind, sink, on_error=told.append, **bounds) as client:
        assert isinstance(client("capture", "", "ada"), UUID)
        client("capture", "e", "ada")
        client("capture", "e", "ada")
        assert client("capture_many", [{"event": "e"}, 3]) == 0
    assert [type(error) for error in told] == [InvalidEvent, QueueFull, InvalidEvent, InvalidEvent]


def test_waits_grow_in_an_outage(sink: Sink, kind: Any) -> None:
    sink.mood = lambda a: Say(500)
    with capturing(kind, sink, close_timeout=0.1, batch_events=5, in_flight=4) as client:
        fill(client, 100)
        client("flush", 2.0)
    assert 2 <= len(sink.asked) <= 16  # four lanes, and then one that tries alone


def test_order_of_events_stays_within_a_batch(sink: Sink, kind: Any) -> None:
    with capturing(kind, sink) as client:
        fill(client, 100)
        client("flush")
    for asked in sink.asked:
        numbers = [event["properties"]["n"] for event in asked.events]
        assert all(one < two for one, two in pairwise(numbers))


def test_a_dead_letter_that_is_no_event_is_kept_as_it_is() -> None:
    letters: list[DeadLetter] = []
    DeadLetters(letters.append, None).add(b'{"event": ', InvalidEvent("broken"))
    assert letters[0].event == {"event": '{"event": '}
