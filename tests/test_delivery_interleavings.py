"""Calls that come in the middle of others, from other threads, and out of callbacks: nothing waits for
ever, and each event is counted once."""

from __future__ import annotations

import asyncio
import gc
import random
import subprocess
import sys
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from hogkit import (
    Backoff,
    ConfigurationError,
    DeadLetter,
    Delivery,
    PostHog,
    PostHogError,
    QueueFull,
)
from hogkit.ingest.dispatch import Dispatch
from hogkit.ingest.exits import _PROCESS
from hogkit.ingest.lanes import Lane
from hogkit.ingest.memory import Queue
from hogkit.ingest.running import NAME
from hogkit.ingest.sender import Sender
from ingesting import KINDS, Client, capturing, line_of, made, program, refusing, started
from sink import Asked, Cut, Say, Sink, serving

QUICK = Backoff(base=0.001, cap=0.01)


@pytest.fixture(name="sink")
def sinking() -> Iterator[Sink]:
    with serving() as sink:
        yield sink
        assert not sink.torn


@pytest.fixture(name="kind", params=KINDS, ids=["blocking", "awaiting"])
def kinds(request: pytest.FixtureRequest) -> Any:
    return request.param


def fill(client: Client, count: int) -> list[str]:
    return [str(client("capture", "e", f"user-{n}")) for n in range(count)]


def until(told: Callable[[], bool], seconds: float = 5.0) -> bool:
    end = time.monotonic() + seconds
    while not told() and time.monotonic() < end:
        time.sleep(0.01)
    return told()


def ours() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == NAME]


def half_taken() -> Callable[[Asked], Say | None]:
    """Too large above 5 events; of the smaller ones the first is taken, and the others wait."""
    taken: list[Asked] = []

    def mood(asked: Asked) -> Say | None:
        if len(asked.events) > 5:
            return Say(413)
        taken.append(asked)
        return None if len(taken) == 1 else Say(500)

    return mood


def test_what_is_left_of_a_batch_is_sent_without_the_rest(sink: Sink, kind: Any) -> None:
    sink.mood = half_taken()
    with capturing(kind, sink) as client:
        uuids = fill(client, 10)
        report = client("shutdown", 0.5)
        assert (report.delivered, report.pending) == (5, 5)
        sink.mood = None
        assert client("flush").delivered == 10
    assert sink.uuids == dict.fromkeys(uuids, 1)


def test_only_what_is_left_of_a_batch_goes_to_the_dead_letters(sink: Sink, kind: Any) -> None:
    sink.mood = half_taken()
    letters: list[DeadLetter] = []
    with capturing(kind, sink, dead_letters=letters.append) as client:
        uuids = fill(client, 10)
        report = client("shutdown", 0.5)
    assert (report.accepted, report.delivered, report.failed) == (10, 5, 5)
    assert [letter.event["uuid"] for letter in letters] == uuids[5:]


def test_a_batch_is_counted_once_while_a_part_of_it_waits(sink: Sink, kind: Any) -> None:
    sink.mood = half_taken()
    with capturing(kind, sink, close_timeout=0.1) as client:
        fill(client, 10)
        assert client("flush", 0.5).accepted == 10


def test_a_spool_counts_what_it_sends_again_once(sink: Sink, kind: Any, tmp_path: Any) -> None:
    sink.mood = half_taken()
    with capturing(kind, sink, spool=tmp_path / "spool") as client:
        fill(client, 10)
        assert client("shutdown", 0.5).accepted == 10
        assert client.delivery.pending == 10
        sink.mood = None
        fill(client, 1)
        report = client("flush")
        assert (report.delivered, report.pending) == (11, 0)


@pytest.mark.parametrize("names", [("flush",), ("shutdown",), ("flush", "shutdown", "flush")])
def test_a_dead_letter_function_may_wait_for_what_waits_for_it(sink: Sink, names: Any) -> None:
    """It is not made to: all of it would stand still."""
    sink.mood = refusing(400, lambda a: any(e["distinct_id"] == "user-1" for e in a.events))
    took: list[float] = []

    def call(letter: DeadLetter) -> None:
        begun = time.monotonic()
        for name in names:
            getattr(client.client, name)()
        took.append(time.monotonic() - begun)

    with capturing(PostHog, sink, dead_letters=call, in_flight=1) as client:
        uuids = fill(client, 3)
        client("flush", 5)
        client("flush", 5)  # the first may have ended with a sender that was shut down
    assert len(took) == 1
    assert took[0] < 2
    assert set(sink.uuids) == {uuids[0], uuids[2]}
    assert (client.delivery.accepted, client.delivery.failed) == (3, 1)


def test_a_dead_letter_function_may_capture_into_a_full_queue(sink: Sink) -> None:
    """Where it would wait for room that only it can make, it is told so at once."""
    sink.mood = refusing(400, lambda a: any(e["event"] == "e" for e in a.events))
    told: list[str] = []

    def call(letter: DeadLetter) -> None:
        begun = time.monotonic()
        try:
            client.client.capture("about", "ada")
            told.append("taken")
        except QueueFull:
            told.append("full")
        assert time.monotonic() - begun < 2

    with capturing(
        PostHog,
        sink,
        dead_letters=call,
        in_flight=1,
        queue_events=4,
        linger=30.0,
        block_timeout=20.0,
    ) as client:
        fill(client, 4)
        report = client("flush", 10)
        assert (len(told), report.failed) == (4, 4)
        assert "full" in told
        client("flush", 10)
    assert client.delivery.delivered == told.count("taken")


def test_who_flushes_for_ever_ends_with_the_sender(sink: Sink) -> None:
    sink.mood = lambda a: Say(500)
    with capturing(PostHog, sink) as client:
        fill(client, 3)
        reports: list[Any] = []
        thread = threading.Thread(target=lambda: reports.append(client("flush", None)), daemon=True)
        thread.start()
        assert until(lambda: client.delivery.obstacle is not None)
        assert client("shutdown", 0.1).pending == 3
        thread.join(5)
        assert [report.pending for report in reports] == [3]
        sink.mood = None
        assert client("flush").delivered == 3


def test_who_waits_for_room_goes_on_with_the_next_sender(sink: Sink) -> None:
    sink.mood = lambda a: Say(500)
    with capturing(PostHog, sink, queue_events=3, block_timeout=20.0, backoff=QUICK) as client:
        uuids = fill(client, 3)
        thread = threading.Thread(target=lambda: uuids.extend(fill(client, 1)), daemon=True)
        thread.start()
        assert until(lambda: client.delivery.obstacle is not None)
        client("shutdown", 0.1)
        sink.mood = None
        thread.join(5)
        assert not thread.is_alive()
        assert until(lambda: len(sink.uuids) == 4)
    assert sink.uuids == dict.fromkeys(uuids, 1)


def test_a_second_shutdown_waits_like_the_first(sink: Sink) -> None:
    release = threading.Event()
    sink.mood = lambda a: release.wait(10) and None
    with capturing(PostHog, sink) as client:
        fill(client, 3)
        reports: list[Any] = []
        threads = [
            threading.Thread(target=lambda: reports.append(client("shutdown", 8)), daemon=True)
            for _ in range(3)
        ]
        for thread in threads:
            thread.start()
        assert until(lambda: bool(sink.asked))
        time.sleep(0.2)
        assert not reports
        release.set()
        for thread in threads:
            thread.join(5)
        assert [report.delivered for report in reports] == [3, 3, 3]


def from_elsewhere(client: Client, method: str, *args: Any) -> None:
    """Call it on another thread, and wait for it."""

    def call() -> None:
        other = Client.__new__(Client)
        other.client = client.client
        other.runner = None if client.runner is None else asyncio.Runner()
        other(method, *args)
        if other.runner is not None:
            other.runner.close()

    thread = threading.Thread(target=call)
    thread.start()
    thread.join(20)
    assert not thread.is_alive()


def test_a_capture_in_the_middle_of_a_shutdown_is_delivered(
    sink: Sink, kind: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sender that it found has ended before it puts."""
    with capturing(kind, sink, linger=0.05) as client:
        fill(client, 1)
        put = Queue.put

        def late(queue: Queue, record: bytes, historical: bool) -> bool:
            monkeypatch.setattr(Queue, "put", put)
            from_elsewhere(client, "shutdown", 5)
            return put(queue, record, historical)

        monkeypatch.setattr(Queue, "put", late)
        uuid = str(client("capture", "late", "ada"))
        assert until(lambda: uuid in sink.uuids)


def test_a_capture_into_a_spool_in_the_middle_of_a_shutdown(
    sink: Sink, kind: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    with capturing(kind, sink, linger=0.05, spool=tmp_path / "spool") as client:
        fill(client, 1)
        put = Sender.put

        def late(sender: Sender, record: bytes, historical: bool) -> bool:
            monkeypatch.setattr(Sender, "put", put)
            from_elsewhere(client, "shutdown", 5)
            return put(sender, record, historical)

        monkeypatch.setattr(Sender, "put", late)
        uuid = str(client("capture", "late", "ada"))
        assert until(lambda: uuid in sink.uuids)


def test_what_an_ended_sender_puts_back_goes_out_with_the_next(sink: Sink, kind: Any) -> None:
    release = threading.Event()

    def mood(asked: Asked) -> Say | None:
        if asked.number:
            return None
        release.wait(10)
        return Say(500)

    sink.mood = mood
    with capturing(kind, sink, linger=0.05) as client:
        uuids = fill(client, 3)
        assert until(lambda: bool(sink.asked))
        assert client("shutdown", 0.1).pending == 3
        uuids += fill(client, 1)
        assert until(lambda: len(sink.uuids) == 1)
        release.set()
        assert until(lambda: len(sink.uuids) == 4)
        assert until(lambda: client.delivery.pending == 0)
        assert client.delivery.delivered == 4
    assert sink.uuids == dict.fromkeys(uuids, 1)


def test_an_event_that_comes_while_the_last_lane_takes_wakes_another(
    sink: Sink, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between its look whether something is left, and its saying that it wants to be told."""
    release = threading.Event()
    sink.mood = lambda asked: release.wait(10) and None if not asked.number else None
    waiting, later = Queue.waiting, list[str]()

    def look(queue: Queue) -> int:
        left: int = waiting.fget(queue)  # type: ignore[attr-defined]
        if not left and not later and sys._getframe(1).f_code.co_name == "take":
            later.append("")
            later[0] = fill(client, 1)[0]
        return left

    with capturing(PostHog, sink, linger=0.02) as client:
        monkeypatch.setattr(Queue, "waiting", property(look))
        fill(client, 1)
        try:
            assert until(lambda: bool(later) and later[0] in sink.uuids)
        finally:
            release.set()


def test_a_client_that_nobody_has_any_more_delivers_and_ends(sink: Sink, kind: Any) -> None:
    client = made(kind, sink, linger=30.0)
    fill(client, 3)
    ingest = weakref.ref(client.client._context.ingest)
    if client.runner is not None:
        client.runner.close()
    known = len(_PROCESS.leavers)
    del client
    gc.collect()
    assert ingest() is None
    assert until(lambda: not ours())
    assert len(sink.uuids) == 3
    assert len(_PROCESS.leavers) == known - 1


def test_clients_that_are_closed_leave_nothing_behind(sink: Sink, kind: Any) -> None:
    registry = weakref.finalize._registry  # type: ignore[attr-defined]
    with capturing(kind, sink) as client:
        gc.collect()
        before = len(registry), len(_PROCESS.leavers)
        for _ in range(20):
            fill(client, 1)
            client("shutdown")
        gc.collect()
        ended = [ending for ending in registry if "retire" in repr(ending.peek())]
        assert (len(ended), len(_PROCESS.leavers)) == (0, before[1])
    assert not ours()


def test_options_of_a_copy_do_not_become_those_of_all_events(sink: Sink) -> None:
    sink.mood = lambda a: time.sleep(0.2)
    client = PostHog(**sink.settings)
    client.with_options(timeout=0.05).capture("e", "ada")
    assert client.flush(10).delivered == 1
    client.close()
    assert len(sink.asked) == 1


def test_a_deadline_counts_while_posthog_asks_to_wait(sink: Sink, kind: Any) -> None:
    sink.mood = lambda a: Say(503, "no", (("retry-after", "60"),))
    letters: list[DeadLetter] = []
    begun = time.monotonic()
    with capturing(kind, sink, deadline=0.3, dead_letters=letters.append) as client:
        fill(client, 3)
        report = client("flush", 10)
    assert (report.failed, len(letters)) == (3, 3)
    assert time.monotonic() - begun < 3


def test_without_a_thread_events_wait_for_one(
    sink: Sink, kind: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = threading.Thread.start
    refused: list[str] = []

    def fail(thread: threading.Thread) -> None:
        if "hogkit" in thread.name:
            refused.append(thread.name)
            raise RuntimeError("can't start new thread")
        start(thread)

    with capturing(kind, sink, linger=0.01) as client:
        monkeypatch.setattr(threading.Thread, "start", fail)
        fill(client, 3)
        assert len(refused) == 3
        assert "no thread could be started" in str(client.delivery.obstacle)
        monkeypatch.setattr(threading.Thread, "start", start)
        report = client("flush", 10)
    assert (report.delivered, report.pending, report.obstacle) == (3, 0, None)


def test_a_request_that_cannot_be_made_is_tried_again(
    sink: Sink, kind: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from hogkit.ingest import wire

    compress = wire.compress

    def fail(body: bytes) -> bytes:
        monkeypatch.setattr(wire, "compress", compress)
        raise MemoryError

    monkeypatch.setattr(wire, "compress", fail)
    with capturing(kind, sink, backoff=QUICK) as client:
        fill(client, 3)
        assert client("flush", 10).delivered == 3


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_lane_that_breaks_puts_back_what_it_had(
    sink: Sink, kind: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = Lane._taken

    def fail(*args: Any) -> Any:
        monkeypatch.setattr(Lane, "_taken", taken)
        raise RuntimeError("broken")

    monkeypatch.setattr(Lane, "_taken", fail)
    with capturing(kind, sink, linger=0.01) as client:
        uuids = fill(client, 3)
        assert until(lambda: len(sink.uuids) == 3)
        assert client("flush", 10).delivered == 3
    assert sink.uuids == dict.fromkeys(uuids, 2)


def test_capture_many_counts_only_what_was_taken_in(sink: Sink, kind: Any) -> None:
    told: list[PostHogError] = []
    bounds: Any = {"queue_events": 2, "overflow": "raise", "linger": 30.0}
    with capturing(kind, sink, on_error=told.append, **bounds) as client:
        events = [{"event": "e", "distinct_id": f"user-{n}"} for n in range(5)]
        assert client("capture_many", events) == 2
        assert client.delivery.accepted == 2
    assert [type(error) for error in told] == [QueueFull] * 3


def test_an_event_of_the_clients_own_never_raises(sink: Sink) -> None:
    def fail(error: PostHogError) -> None:
        raise RuntimeError("mine")

    with capturing(
        PostHog, sink, on_error=fail, queue_events=1, overflow="raise", linger=30.0
    ) as client:
        fill(client, 1)
        client.client._context.ingest.offer("e", "ada", {}, None)
        assert client.delivery.accepted == 1


@pytest.mark.parametrize(
    "bounds", [{"linger": 1e300}, {"close_timeout": 1e12}, {"dead_letters": asyncio.sleep}]
)
def test_bounds_that_no_clock_or_sender_can_keep_are_refused(bounds: Any) -> None:
    with pytest.raises(ConfigurationError):
        Delivery(**bounds)


def test_transports_of_the_callers_carry_events(kind: Any) -> None:
    asked: list[bytes] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.content)
        return httpx.Response(200, json={"status": "Ok"})

    with serving() as sink, capturing(kind, sink, transport=httpx.MockTransport(answer)) as client:
        fill(client, 3)
        assert client("flush").delivered == 3
        client("shutdown")
        fill(client, 1)
        assert client("flush").delivered == 4
    assert len(asked) == 2


JITTERED = [
    (Dispatch, "due"), (Dispatch, "rest"), (Dispatch, "risen"), (Dispatch, "take"), (Dispatch, "wake"),
    (Dispatch, "settle"), (Queue, "put"), (Queue, "take"), (Queue, "put_back"), (Sender, "noticed"),
]  # fmt: skip


@pytest.mark.parametrize("rounds", [4, pytest.param(60, marks=pytest.mark.full)])
def test_no_lane_sleeps_while_something_waits(
    sink: Sink, kind: Any, rounds: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Threads are held up at random between the steps by which they tell one another; nobody flushes."""
    chance = random.Random(7)
    for owner, name in JITTERED:
        monkeypatch.setattr(owner, name, _held_up(getattr(owner, name), chance))
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for number in range(rounds):
            _round(sink, kind, in_flight=1 + number % 4, batch_events=(1, 3, 20)[number % 3])
    finally:
        sys.setswitchinterval(interval)


def _held_up(method: Any, chance: random.Random) -> Any:
    def held_up(*args: Any, **kwargs: Any) -> Any:
        for _ in range(2):
            if chance.random() < 0.1:
                time.sleep(chance.random() * 0.002)
        return method(*args, **kwargs)

    return held_up


def _round(sink: Sink, kind: Any, **bounds: Any) -> None:
    sink.uuids.clear()
    moods: list[Any] = [None, None, Say(500), Say(413), Cut("before")]
    sink.mood = lambda a: None if len(a.events) == 1 and a.number % 5 == 3 else moods[a.number % 5]
    with capturing(kind, sink, linger=0.005, backoff=QUICK, queue_events=40, **bounds) as client:
        threads = [threading.Thread(target=_capture, args=(client, 40)) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)
            assert not thread.is_alive()
        assert until(lambda: client.delivery.pending == 0, 20)
        assert until(lambda: client.delivery.delivered == 120)
    assert sink.uuids.total() == len(sink.uuids) == 120


def _capture(client: Client, count: int) -> None:
    if client.runner is None:
        fill(client, count)
        return

    async def capture() -> None:
        for n in range(count):
            await client.client.capture("e", f"user-{n}")

    asyncio.run(capture())


NAMED = "host=posthog.settings.host.replace('127.0.0.1', 'localhost')"


@pytest.mark.parametrize("more", ["", ", transport='aiohttp'"], ids=["httpx", "aiohttp"])
@pytest.mark.parametrize(
    "end", ["", "atexit.register(lambda: asyncio.run(posthog.aclose()))", "threading.Thread(target=lambda: (time.sleep(0.2), asyncio.run(posthog.capture('e', 'late')))).start()"],
    ids=["alone", "closed", "late"],
)  # fmt: skip
def test_names_are_looked_up_at_the_end_of_the_interpreter(sink: Sink, more: str, end: str) -> None:
    """Where no executor takes work any more, and a first request has still to be made."""
    if more:
        pytest.importorskip("aiohttp")
    text = f"""
posthog = AsyncPostHog(project_api_key=posthog.settings.project_api_key, {NAMED}{more},
                       delivery=Delivery(close_timeout=8.0))
async def main():
    for n in range(90): await posthog.capture('e', f'user-{{n}}')
{end}
asyncio.run(main())
"""
    done = program(text, sink)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(sink.uuids) == 90 + ("late" in end)


@pytest.mark.parametrize("more", ["", ", transport='aiohttp'"], ids=["httpx", "aiohttp"])
def test_a_first_capture_of_an_awaiting_client_at_the_very_end(sink: Sink, more: str) -> None:
    if more:
        pytest.importorskip("aiohttp")
    text = f"""
posthog = AsyncPostHog(project_api_key=posthog.settings.project_api_key, {NAMED}{more})
atexit.register(lambda: [asyncio.run(posthog.capture('e', f'late-{{n}}')) for n in range(3)])
"""
    done = program(text, sink)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(sink.uuids) == 3


def terminated(text: str, sink: Sink, **options: Any) -> tuple[subprocess.Popen[str], float, str]:
    """Run a program until it says `ready`, end it with SIGTERM, and measure that."""
    with started(text, sink, **options) as child:
        assert line_of(child) == "ready"
        begun = time.monotonic()
        child.terminate()
        _, err = child.communicate(timeout=40)
    return child, time.monotonic() - begun, err


LOCKS: dict[str, tuple[str, str]] = {
    "of logging": (
        "import logging; logging.basicConfig(level=logging.INFO, stream=sys.stdout)",
        "logging.getLogger().handlers[0].lock",
    ),
    "of imports": ("from hogkit.importing import LATE", "LATE"),
    "of threads": ("", "threading._active_limbo_lock"),
}


@pytest.mark.parametrize(("before", "lock"), LOCKS.values(), ids=LOCKS)
def test_sigterm_while_a_lock_is_held_that_delivery_needs(
    sink: Sink, before: str, lock: str
) -> None:
    text = f"""{before}
posthog = PostHog(project_api_key=posthog.settings.project_api_key, host=posthog.settings.host,
                  delivery=Delivery(linger=30.0, batch_events=100, in_flight=1))
for n in range(99): posthog.capture('e', f'user-{{n}}')
with {lock}:
    os.write(1, b'ready\\n')
    time.sleep(1.5)
time.sleep(60)
"""
    child, seconds, err = terminated(text, sink)
    assert (child.returncode, err) == (-15, "")
    assert len(sink.uuids) == 99
    assert seconds < 6


def test_sigterm_in_the_middle_of_a_shutdown_delivers(sink: Sink) -> None:
    release = threading.Event()
    sink.mood = lambda a: None if release.is_set() else Say(500)
    threading.Timer(1.0, release.set).start()
    text = """
for n in range(9): posthog.capture('e', f'user-{n}')
print('ready', flush=True)
posthog.shutdown(20)
"""
    child, _, _ = terminated(
        text, sink, client="delivery=Delivery(backoff=Backoff(base=0.05, cap=0.1))"
    )
    assert child.returncode == -15
    assert len(sink.uuids) == 9


def test_clients_have_the_time_at_the_end_together(sink: Sink) -> None:
    sink.mood = lambda a: Say(500)
    text = """
clients = [PostHog(project_api_key=posthog.settings.project_api_key, host=posthog.settings.host,
                   delivery=Delivery(close_timeout=1.0)) for _ in range(5)]
for client in clients: client.capture('e', 'ada')
"""
    begun = time.monotonic()
    assert program(text, sink).returncode == 0
    assert time.monotonic() - begun < 4


def test_ctrl_c_at_the_end_is_no_error(sink: Sink) -> None:
    sink.mood = lambda a: Say(500)
    text = "posthog.capture('e', 'ada')\natexit.register(lambda: print('ready', flush=True))\n"
    with started(text, sink, client="delivery=Delivery(close_timeout=20.0)") as child:
        assert line_of(child) == "ready"
        time.sleep(0.3)
        child.send_signal(2)
        _, err = child.communicate(timeout=10)
    assert "Traceback" not in err
    assert "1 events were not delivered" in err
