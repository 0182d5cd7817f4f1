"""Calls under arbitrary outcomes, clocks and budgets, judged by rules that are written here anew."""

from __future__ import annotations

import math
from datetime import timedelta
from itertools import chain, repeat

import httpx
from attrs import frozen
from clock import AT
from hogkit import ApiError, Backoff, BudgetSpent, Unreachable
from hypothesis import given, settings
from hypothesis import strategies as st
from outcomes import AFTER, BEFORE, CALLS, FLAGS, OUTCOMES, QUERY, V1, Call, Outcome, Told
from stepping import ACCESS
from world import Gate, World

# The rules, from what is to be so.


def refused(call: Call, outcome: Outcome) -> bool:
    """It was not done, and another time it may be."""
    if not isinstance(outcome, Told):
        return outcome in BEFORE
    if call is FLAGS:
        return False
    if outcome.status == 429:
        spent = outcome.ours and outcome.code == "api_queries_budget_exceeded"
        return not spent and call is not V1
    return outcome.status == 503 and (outcome.ours or outcome.asked is not None)


def lost(call: Call, outcome: Outcome, earlier: list[Outcome]) -> bool:
    """Nobody knows whether it was done."""
    if not isinstance(outcome, Told):
        return outcome in AFTER
    if call is FLAGS:
        return outcome.status in (502, 504)
    if outcome.status == 500:
        again = not any(isinstance(o, Told) and o.status == 500 for o in earlier)
        return call.ingest or (call.reads and again)
    if outcome.status == 504:
        return not (outcome.ours and call is QUERY)
    if outcome.status == 513:
        return outcome.heavy
    return not refused(call, outcome) and outcome.status in (408, 502, 503, 520, 524)


def repeatable(call: Call, outcome: Outcome, earlier: list[Outcome]) -> bool:
    return refused(call, outcome) or (call.harmless and lost(call, outcome, earlier))


# Runs, held against them.

TIMES = st.sampled_from([0.0, 0.0, 0.0, 0.001, 1.0, 30.0]) | st.floats(0, 100)


@frozen
class Run:
    """What a test may choose."""

    call: Call
    body: bytes
    backoff: Backoff
    deadline: float | None
    draws: list[float]
    waits: list[float]
    world: World

    def go(self) -> World:
        request = httpx.Request(self.call.method, self.call.url, content=self.body)
        request.extensions["timeout"] = {"connect": 10.0, "read": 100.0}
        draws = chain(self.draws, repeat(self.draws[-1]))
        return self.world.run(
            request, self.call, backoff=self.backoff, deadline=self.deadline,
            draw=lambda: next(draws), budget=Gate(self.world, chain(self.waits, repeat(0.0))),
        )  # fmt: skip


DRAWS = st.lists(st.floats(0, 1), min_size=1, max_size=8)
BACKOFFS = st.builds(
    Backoff,
    tries=st.integers(1, 7),
    base=st.sampled_from([0.0, 0.5]) | st.floats(0, 50),
    cap=st.just(30.0) | st.floats(0, 100),
    max_wait=st.sampled_from([60.0, None, math.inf, 0.0]) | st.floats(0, 200),
)
WORLDS = st.builds(
    World,
    OUTCOMES,
    st.lists(TIMES, max_size=12).map(lambda times: chain(times, repeat(0.0))),
    now=st.sampled_from([0.0, 1e6]) | st.floats(-1e3, 1e9),
)
RUNS = st.builds(
    Run, st.sampled_from(CALLS), st.binary(max_size=40), BACKOFFS,
    st.none() | st.floats(0.001, 200), DRAWS, st.lists(TIMES, max_size=6), WORLDS,
)  # fmt: skip


@settings(deadline=None, max_examples=600)
@given(RUNS)
def test_a_call_keeps_to_its_rules(run: Run) -> None:
    began = run.world.now
    world = run.go()
    until = math.inf if run.deadline is None else began + run.deadline
    never_too_soon(world)
    never_what_may_not_be(run, world)
    within_its_bounds(run, world, until)
    always_the_same(run, world)
    ends_as_its_last_outcome(run, world)
    stops_for_a_reason(run, world, until)


def never_too_soon(world: World) -> None:
    """No wait is shorter than what PostHog asked for."""
    tries = world.of("try")
    for outcome, (_, pause) in zip(world.came, world.of("pause"), strict=False):
        assert pause >= 0
        if isinstance(outcome, Told) and outcome.asked is not None:
            assert pause >= outcome.asked
    for (at, _), pause, after in zip(tries, world.of("pause"), tries[1:], strict=False):
        assert at <= pause[0]
        assert after[0] >= pause[0] + pause[1]


def never_what_may_not_be(run: Run, world: World) -> None:
    again = world.came[: len(world.of("pause"))]
    for turn, outcome in enumerate(again):
        assert repeatable(run.call, outcome, world.came[:turn]), outcome
    assert len(world.came) <= len(again) + 1


def within_its_bounds(run: Run, world: World, until: float) -> None:
    assert len(world.came) <= run.backoff.tries
    waited = [seconds for _, seconds in world.of("pause", "waits")]
    most = math.inf if run.backoff.max_wait is None else run.backoff.max_wait
    assert sum(waited) <= most * (1 + 1e-9)
    for at, seconds in world.of("pause", "waits"):
        assert at < until or seconds == 0
        assert at + seconds <= until + 1e-6
    for at, step in world.of("try"):
        assert at < until
        assert step.seconds <= 100.0
        assert at + step.seconds <= until + 0.001 + 1e-6
        assert all(0 < most <= step.seconds for most in step.request.extensions["timeout"].values())


def always_the_same(run: Run, world: World) -> None:
    sent = {
        (
            step.request.method,
            str(step.request.url),
            tuple(step.request.headers.multi_items()),
            b"".join(step.request.stream),
        )
        for _, step in world.of("try")
    }
    assert len(sent) <= 1
    for method, url, headers, body in sent:
        assert (method, url, body) == (run.call.method, run.call.url, run.body)
        bearer = run.call.access.bearer
        assert dict(headers).get("authorization") == (bearer and f"Bearer {bearer}")


def ends_as_its_last_outcome(run: Run, world: World) -> None:
    if not world.came:
        assert isinstance(world.error, BudgetSpent | Unreachable)
        assert world.error.tries == 0
        return
    last = world.came[-1]
    if isinstance(last, int):
        assert world.result is not None
        assert world.result.status_code == last
        tries = world.result.extensions["effort"].tries
    elif world.result is not None:
        assert (run.call.method, last.status, last.code) == ("DELETE", 404, "not_found")
        assert was_lost(run, world)
        assert world.result.elapsed == timedelta(seconds=1)
        tries = world.result.extensions["effort"].tries
    else:
        tries = as_told(last, world)
    assert tries == len(world.came)


def was_lost(run: Run, world: World) -> bool:
    return any(lost(run.call, o, world.came[:n]) for n, o in enumerate(world.came))


def as_told(last: Outcome, world: World) -> int:
    """The tries of an error, once it is sure that it tells of the last outcome."""
    if isinstance(last, Told):
        assert isinstance(world.error, ApiError)
        assert world.error.status == last.status
        if last.status in (429, 503) or last.header is not None:
            asked = last.asked
            assert world.error.retry_after == asked
            assert world.error.retry_at == (
                None if asked is None else AT + timedelta(seconds=asked)
            )
        return world.error.tries
    assert isinstance(world.error, Unreachable)
    assert world.error.reached == (last in AFTER)
    return world.error.tries


def stops_for_a_reason(run: Run, world: World, until: float) -> None:
    """Whatever may be sent again is, as long as there are tries and time."""
    if world.result is not None:
        return
    waited = actually_waited(world)
    room = min(
        math.inf if run.backoff.max_wait is None else run.backoff.max_wait - waited,
        until - world.now,
    )
    kind, _, what = world.log[-1]
    if kind == "asks":  # its turn would come too late
        assert what > room - 1e-6
    elif kind in ("pause", "waits"):  # a step that took too long
        assert world.now >= until
    else:
        last, tries = world.came[-1], len(world.came)
        may = repeatable(run.call, last, world.came[:-1]) and tries < run.backoff.tries
        asked = last.asked if isinstance(last, Told) else None
        ceiling = min(run.backoff.cap, run.backoff.base * 2.0 ** (tries - 1))
        draw = run.draws[min(tries, len(run.draws)) - 1]
        wait = draw * ceiling if asked is None else asked
        assert not may or wait > room - 1e-6


def actually_waited(world: World) -> float:
    """What counts for `max_wait`: pauses as they were asked for, waits for turns as they were."""
    waited = 0.0
    for (kind, at, seconds), after in zip(
        world.log, [*world.log[1:], ("", world.now, 0)], strict=True
    ):
        if kind in ("pause", "waits"):
            waited += seconds if kind == "pause" else after[1] - at
    return waited


@settings(deadline=None, max_examples=200)
@given(RUNS)
def test_each_turn_is_used_or_given_back(run: Run) -> None:
    world = run.go()
    private = run.call.access is ACCESS
    assert world.granted == (len(world.came) + world.unsent if private else 0)
