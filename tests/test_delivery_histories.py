"""Whatever happens in whatever order, what was acknowledged is delivered: by count, over a socket."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen
from hogkit import AsyncPostHog, Backoff, PostHog, Spool
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ingesting import Client, capturing, made
from sink import Asked, Cut, Mood, Say, Sink, serving

QUICK = Backoff(base=0.001, cap=0.01)
MOODS: Sequence[Say | Cut | None] = (
    None, Say(500), Say(503), Say(502, kept=True), Say(504, kept=True), Say(408), Say(401), Say(413),
    Say(204), Cut("before"), Cut("before", kept=True), Cut("headers"), Cut("within", kept=True),
    Say(429, "no", (("retry-after", "0"),)),
)  # fmt: skip


@frozen
class Capture:
    count: int
    historical: bool


@frozen
class Misbehave:
    """The next requests are answered so, and all others well."""

    moods: tuple[Say | Cut | None, ...]


@frozen
class Flush:
    seconds: float


@frozen
class Restart:
    """Close the client with little time, and go on: durably with another one."""


ACTIONS = st.lists(
    st.one_of(
        st.builds(Capture, st.integers(1, 12), st.booleans()),
        st.builds(Misbehave, st.lists(st.sampled_from(MOODS), max_size=8).map(tuple)),
        st.builds(Flush, st.sampled_from([0.0, 0.02, 0.2])),
        st.just(Restart()),
    ),
    max_size=12,
)  # fmt: skip


class World:
    """A client, what it was acknowledged, and a server that does as it is told."""

    def __init__(self, client: Client, sink: Sink, again: Callable[[Client], Client]) -> None:
        self.client, self.sink, self.again = client, sink, again
        self.acknowledged: list[str] = []

    def do(self, action: Capture | Misbehave | Flush | Restart) -> None:
        if isinstance(action, Capture):
            self._capture(action)
        elif isinstance(action, Misbehave):
            self.sink.mood = _then_well(action.moods)
        elif isinstance(action, Flush):
            self.client("flush", action.seconds)
        else:
            self.client = self.again(self.client)

    def _capture(self, action: Capture) -> None:
        if action.historical:
            uuids = [
                f"01900000-0000-7000-8000-{len(self.acknowledged) + n:012x}"
                for n in range(action.count)
            ]
            events = [{"event": "old", "distinct_id": "ada", "uuid": uuid} for uuid in uuids]
            assert self.client("capture_many", events, historical_migration=True) == action.count
        else:
            uuids = [str(self.client("capture", "e", f"u{n}")) for n in range(action.count)]
        self.acknowledged += uuids


def _then_well(moods: tuple[Say | Cut | None, ...]) -> Mood:
    left = list(moods)

    def told(asked: Asked) -> Say | Cut | None:
        mood = left.pop(0) if left else None
        alone = isinstance(mood, Say) and mood.status == 413 and len(asked.events) == 1
        return None if alone else mood  # which would be a refusal for good

    return told


def check(world: World) -> None:
    world.sink.mood = None
    report = world.client("flush", 30)
    assert (report.pending, report.failed, report.dropped) == (0, 0, 0)
    assert not world.sink.torn
    assert set(world.sink.uuids) == set(world.acknowledged)
    for asked in world.sink.asked:
        assert all((event["event"] == "old") is asked.historical for event in asked.events)


@pytest.mark.parametrize("kind", [PostHog, AsyncPostHog], ids=["blocking", "awaiting"])
@pytest.mark.parametrize("examples", [60, pytest.param(1_500, marks=pytest.mark.full)])
def test_in_memory_each_event_arrives_whatever_happens(kind: Any, examples: int) -> None:
    def again(client: Client) -> Client:
        client("shutdown", 0.01)
        return client

    @settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))
    @given(ACTIONS, st.integers(1, 9), st.booleans())
    def holds(actions: list[Any], batch: int, ordered: bool) -> None:
        bounds: Any = {"linger": 0.005, "batch_events": batch, "ordered": ordered, "backoff": QUICK}
        with serving() as sink, capturing(kind, sink, **bounds) as client:
            world = World(client, sink, again)
            for action in actions:
                world.do(action)
            check(world)

    holds()


@pytest.mark.parametrize("kind", [PostHog, AsyncPostHog], ids=["blocking", "awaiting"])
@pytest.mark.parametrize("examples", [60, pytest.param(1_500, marks=pytest.mark.full)])
def test_durably_each_event_arrives_whatever_happens(kind: Any, examples: int) -> None:
    @settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))
    @given(ACTIONS, st.integers(1, 9))
    def holds(actions: list[Any], batch: int) -> None:
        bounds: Any = {
            "linger": 0.005,
            "batch_events": batch,
            "backoff": QUICK,
            "close_timeout": 0.05,
        }
        with serving() as sink, tempfile.TemporaryDirectory() as folder:
            spool = Spool(Path(folder) / "spool", fsync="never")

            def opened() -> Client:
                return made(kind, sink, spool=spool, **bounds)

            def again(client: Client) -> Client:
                client.close()
                return opened()

            world = World(opened(), sink, again)
            try:
                for action in actions:
                    world.do(action)
                check(world)
            finally:
                world.client.close()

    holds()
