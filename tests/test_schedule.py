"""Calls under arbitrary outcomes, clocks and budgets, judged by rules that are written here anew."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Generator, Iterator
from datetime import datetime, timedelta
from email.utils import format_datetime
from itertools import chain, repeat
from typing import Any
from unittest.mock import patch

import httpx
import pytest
from attrs import define, field, frozen
from clock import AT
from hogkit import (
    ApiError,
    Backoff,
    Budget,
    BudgetSpent,
    NotFound,
    PostHogError,
    UnexpectedAnswer,
    Unreachable,
    telling,
)
from hogkit.access import Access
from hogkit.exchange import Closed, Try
from hogkit.limits.turns import Outcome as Settled
from hogkit.limits.turns import TooLong
from hogkit.retry_after import LONGEST
from hogkit.steps import Pause
from hypothesis import given, settings
from hypothesis import strategies as st
from stepping import ACCESS, stepping

PUBLIC = Access(host="https://ph.example", bearer=None, agent="a", secrets=())
API = "https://ph.example/api/projects/7"


@frozen
class Call:
    """One kind of request; `harmless` to repeat, as the issue lists them."""

    method: str
    url: str
    reads: bool = False
    harmless: bool = False
    ingest: bool = False

    @property
    def access(self) -> Access:
        return ACCESS if "/api/" in self.url else PUBLIC


GET = Call("GET", f"{API}/surveys/?limit=5", reads=True, harmless=True)
DELETE = Call("DELETE", f"{API}/surveys/1/", harmless=True)
QUERY = Call("POST", f"{API}/query/", reads=True, harmless=True)
CREATE = Call("POST", f"{API}/surveys/")
V1 = Call("POST", "https://ph.example/i/v1/analytics/events", harmless=True, ingest=True)
CALLS = [
    GET, DELETE, QUERY, CREATE, V1,
    Call("HEAD", f"{API}/surveys/", reads=True, harmless=True),
    Call("PUT", f"{API}/surveys/1/", harmless=True),
    Call("PATCH", f"{API}/surveys/1/"),
    Call("POST", "https://ph.example/flags/?v=2", reads=True, harmless=True),
    Call("POST", "https://ph.example/i/v0/e/", harmless=True, ingest=True),
    Call("POST", "https://ph.example/batch/", harmless=True, ingest=True),
]  # fmt: skip


# What becomes of a try.


@frozen
class Told:
    """An answer with an error status, and what it asks to wait."""

    status: int
    code: str = "error"
    ours: bool = True  # PostHog's own form, and no page
    heavy: bool = False
    header: str | None = None
    words: str = ""
    asked: float | None = None

    def response(self) -> httpx.Response:
        detail = f"{'under heavy load. ' if self.heavy else ''}{self.words}"
        body = {"type": "server_error", "code": self.code, "detail": detail, "attr": None}
        content = json.dumps(body) if self.ours else f"<html><title>{detail}</title></html>"
        headers = {"content-type": "application/json" if self.ours else "text/html"}
        answer = httpx.Response(self.status, headers=headers, content=content)
        if self.header is not None:
            answer.headers = httpx.Headers(
                [*answer.headers.raw, (b"retry-after", self.header.encode("latin-1"))]
            )
        return answer


Outcome = Told | type[httpx.RequestError] | int
BEFORE = [httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError]
AFTER = [
    httpx.ReadTimeout, httpx.WriteTimeout, httpx.ReadError, httpx.WriteError, httpx.CloseError,
    httpx.RemoteProtocolError, httpx.DecodingError,
]  # fmt: skip
HOPELESS = [httpx.UnsupportedProtocol, httpx.LocalProtocolError]
HOSTILE = [
    ("nan", None), ("inf", LONGEST), ("-inf", None), ("-5", 0.0), ("1e400", LONGEST), ("soon", None),
    ("9" * 400, LONGEST), ("-" + "9" * 400, None), ("Fri, 31 Dec 100000 23:59:59 GMT", None),
    ("Fri, 31 Dec 9999 23:59:59 GMT", LONGEST), ("Mon, 30 Mar 2020 00:00:00 GMT", 0.0), ("", None),
    ("1_000", None), ("\xb9\xb2", None), ("," * 400, None),
]  # fmt: skip


def dated(seconds: int) -> tuple[str, float]:
    return format_datetime(AT + timedelta(seconds=seconds), usegmt=True), float(seconds)


WAITS: st.SearchStrategy[tuple[str | None, float | None]] = st.one_of(
    st.none().map(lambda _: (None, None)),
    st.integers(0, 90).map(lambda n: (str(n), float(n))),
    st.integers(0, 100_000).map(lambda n: (str(n), float(n))),
    st.integers(0, 90).map(dated),
    st.sampled_from(HOSTILE),
)
STATUSES = [400, 402, 404, 408, 409, 422, 429, 429, 429, 500, 500, 501, 502, 503, 503, 503, 504, 512, 513, 520, 524]  # fmt: skip
CODES = [
    "error",
    "not_found",
    "throttled",
    "too_many_bytes",
    "api_queries_budget_exceeded",
    "clickhouse_timeout",
]


@st.composite
def refusals(draw: st.DrawFn) -> Told:
    status = draw(st.sampled_from(STATUSES))
    header, asked = draw(WAITS)
    seconds = draw(st.none() | st.integers(0, 90))
    ours = status in (400, 402, 404, 409, 422) or draw(st.booleans())
    if asked is None and seconds is not None and (status == 429 or (status == 503 and ours)):
        asked = float(seconds)
    return Told(
        status,
        code=draw(st.sampled_from(CODES)),
        ours=ours,
        heavy=draw(st.booleans()),
        header=header,
        words="" if seconds is None else f"Expected available in {seconds} seconds.",
        asked=asked,
    )


OUTCOMES = st.lists(
    refusals() | st.sampled_from([*BEFORE, *AFTER, *HOPELESS]) | st.sampled_from([200, 204]),
    min_size=1, max_size=8,
)  # fmt: skip


# The rules, from what is to be so.


def refused(call: Call, outcome: Outcome) -> bool:
    """It was not done, and another time it may be."""
    if not isinstance(outcome, Told):
        return outcome in BEFORE
    if outcome.status == 429:
        spent = outcome.ours and outcome.code == "api_queries_budget_exceeded"
        return not spent and call is not V1
    return outcome.status == 503 and (outcome.ours or outcome.asked is not None)


def lost(call: Call, outcome: Outcome, earlier: list[Outcome]) -> bool:
    """Nobody knows whether it was done."""
    if not isinstance(outcome, Told):
        return outcome in AFTER
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


# A world with a clock of its own.


class Gate(Budget):
    """A budget that makes each try wait for so long."""

    def __init__(self, world: World, waits: Iterator[float]) -> None:
        self.world, self.waits = world, waits

    def turn(
        self, host: str, rate_class: str, *, patience: float, lease: float,
        waits: Callable[[float], None], **_: Any,
    ) -> Generator[Any, Any, Any]:  # fmt: skip
        assert host == "https://ph.example"
        assert lease > 0
        wait = next(self.waits)
        self.world.log.append(("asks", self.world.now, wait))
        if wait > patience:
            raise TooLong(wait)
        if wait:
            waits(wait)
            yield Pause(wait)
        self.world.granted += 1
        return self

    def settle(self, what: Settled) -> None:
        assert not what.calls.arrived
        assert not what.query.arrived
        self.world.unsent += 1


@define
class World:
    """Carries out what a call asks for, and writes down what it was and when.

    Attributes:
        granted, unsent: Turns, and those of them that were given back.
        over: Seconds by which each step takes longer than it was to.
        log: ("try", time, request), ("pause" or "waits", time, seconds), ("asks", time, seconds).
    """

    outcomes: list[Outcome]
    over: Iterator[float]
    now: float = 0.0
    granted: int = 0
    unsent: int = 0
    log: list[tuple[str, float, Any]] = field(factory=list)
    came: list[Outcome] = field(factory=list)
    result: httpx.Response | None = None
    error: PostHogError | None = None

    def run(self, request: httpx.Request, call: Call, **options: Any) -> World:
        steps = stepping(request, call.access, clock=lambda: self.now, **options)
        with patch.object(telling, "datetime", Still):
            try:
                step = next(steps)
                while True:
                    step = steps.send(self.done(step))
            except StopIteration as ended:
                self.result = ended.value
            except PostHogError as error:
                self.error = error
        return self

    def done(self, step: Any) -> Any:
        if isinstance(step, Try):
            return self.tried(step)
        kind = "waits" if self.log[-1][0] == "asks" else "pause"
        self.log.append((kind, self.now, step.seconds))
        self.now += step.seconds + next(self.over)
        return None

    def tried(self, step: Try) -> httpx.Response | httpx.RequestError:
        self.log.append(("try", self.now, step))
        self.now += next(self.over)
        outcome = self.outcomes[min(len(self.came), len(self.outcomes) - 1)]
        self.came.append(outcome)
        if isinstance(outcome, Told):
            answer = outcome.response()
            answer.elapsed = timedelta(seconds=1)  # as a transport gives it back
            return answer
        if isinstance(outcome, int):
            return httpx.Response(outcome, json={})
        return outcome("broke", request=step.request)

    def of(self, *kinds: str) -> list[tuple[float, Any]]:
        return [(at, what) for kind, at, what in self.log if kind in kinds]


class Still(datetime):
    @classmethod
    def now(cls, tz: Any = None) -> datetime:  # type: ignore[override]
        assert tz is not None
        return AT


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


# What arbitrary outcomes seldom are.


def world_of(*outcomes: Outcome) -> World:
    return World(list(outcomes), repeat(0.0))


def go(call: Call, *outcomes: Outcome, body: bytes = b"", **options: Any) -> World:
    request = httpx.Request(call.method, call.url, content=body)
    chosen = {"backoff": Backoff(), "draw": lambda: 0.5} | options
    return world_of(*outcomes).run(request, call, **chosen)


LOST_ONES: list[Outcome] = [Told(502, ours=False), Told(408), Told(504), *AFTER]


@pytest.mark.parametrize("outcome", LOST_ONES)
def test_what_a_lost_delete_has_deleted_is_gone(outcome: Outcome) -> None:
    world = go(DELETE, outcome, Told(429, asked=0.0), Told(404, code="not_found"))
    assert world.result is not None
    assert world.result.status_code == 204
    assert world.result.elapsed == timedelta(seconds=1)
    assert world.result.extensions["effort"].tries == 3


@pytest.mark.parametrize(
    "missing", [Told(404, ours=False), Told(404, code="no_such_app"), Told(404, code="")]
)
def test_what_somebody_else_does_not_find_may_still_be_there(missing: Told) -> None:
    world = go(DELETE, Told(502, ours=False), missing)
    assert isinstance(world.error, NotFound | UnexpectedAnswer)
    assert (world.error.status, world.error.tries) == (404, 2)


@pytest.mark.parametrize(
    "words", ["Expected available in 0 seconds.", "Please retry after 1 second."]
)
def test_the_words_of_a_page_are_not_posthogs(words: str) -> None:
    world = go(CREATE, Told(503, ours=False, words=words), 200)
    assert isinstance(world.error, ApiError)
    assert (world.error.status, world.error.tries, world.error.retry_after) == (503, 1, None)


@pytest.mark.parametrize(
    "outcome", [httpx.ConnectError, Told(429), Told(503), Told(503, ours=False, header="0")]
)
def test_what_a_refused_delete_did_not_find_was_never_there(outcome: Outcome) -> None:
    world = go(DELETE, outcome, Told(404, code="not_found"))
    assert isinstance(world.error, NotFound)
    assert world.error.tries == 2


@pytest.mark.parametrize("call", [call for call in CALLS if call is not DELETE])
def test_nothing_else_is_done_by_being_gone(call: Call) -> None:
    world = go(call, Told(502, ours=False), Told(404, code="not_found"))
    assert isinstance(world.error, ApiError)
    assert world.error.status == (404 if call.harmless else 502)


SCHEDULES: list[tuple[Call, list[Outcome], int]] = [
    (GET, [Told(500), Told(500), 200], 2),
    (GET, [Told(500), Told(502), Told(500), 200], 3),
    (QUERY, [Told(500), Told(500), 200], 2),
    (V1, [Told(500), Told(500), Told(500), 200], 4),
    (CREATE, [Told(429), httpx.ConnectError, Told(502), 200], 3),
    (QUERY, [Told(504), 200], 1),
    (QUERY, [Told(504, ours=False), 200], 2),
    (GET, [Told(504), 200], 2),
    (QUERY, [Told(513), 200], 1),
    (QUERY, [Told(513, heavy=True), 200], 2),
    (QUERY, [Told(429, code="api_queries_budget_exceeded"), 200], 1),
    (V1, [Told(429), 200], 1),
]


@pytest.mark.parametrize(("call", "outcomes", "tries"), SCHEDULES)
def test_how_often_a_call_is_sent(call: Call, outcomes: list[Outcome], tries: int) -> None:
    assert len(go(call, *outcomes).came) == tries


@pytest.mark.parametrize("refresh", ["force_async", "async", "blocking"])
def test_an_asynchronous_query_is_one_however_often_it_is_sent(refresh: str) -> None:
    body = {"query": {"kind": "HogQLQuery", "query": "SELECT 1"}, "refresh": refresh}
    world = go(QUERY, httpx.ReadTimeout, Told(429), Told(500), 200, body=json.dumps(body).encode())
    sent = [b"".join(step.request.stream) for _, step in world.of("try")]
    assert len(sent) == 4
    assert len(set(sent)) == 1
    told = json.loads(sent[0])
    assert ("client_query_id" in told) == (refresh != "blocking")
    assert told | body == told
    lengths = {step.request.headers["content-length"] for _, step in world.of("try")}
    assert lengths == {str(len(sent[0]))}


def test_each_call_is_a_query_of_its_own() -> None:
    body = b'{"query": {}, "refresh": "force_async"}'
    worlds = [go(QUERY, 200, body=body) for _ in range(2)]
    first, second = [b"".join(world.of("try")[0][1].request.stream) for world in worlds]
    assert first != second


def test_each_try_begins_where_the_one_before_was_redirected_to() -> None:
    request = httpx.Request("PUT", f"{API}/surveys/1/", content=b"body")
    steps = stepping(request, backoff=Backoff(base=0.0))
    away = httpx.Response(307, headers={"location": f"{API}/moved/"})
    sent = [next(steps).request]
    for answer in (away, httpx.Response(502), httpx.Response(502)):
        step = steps.send(answer)
        sent.append((steps.send(None) if isinstance(step, Pause) else step).request)
    assert [(str(wire.url), b"".join(wire.stream)) for wire in sent] == [
        (f"{API}/surveys/1/", b"body"),
        *[(f"{API}/moved/", b"body")] * 3,
    ]


SEE_OTHER = httpx.Response(303, headers={"location": f"{API}/surveys/5/"})
THERE = ("GET", f"{API}/surveys/5/", b"")


def wire(step: Any) -> tuple[str, str, bytes]:
    return step.request.method, str(step.request.url), b"".join(step.request.stream)


@pytest.mark.parametrize("failed", [429, 500, 502, 503])
def test_after_see_other_a_write_is_never_sent_again(failed: int) -> None:
    told: list[Any] = []
    request = httpx.Request("POST", CREATE.url, content=b"body")
    steps = stepping(request, backoff=Backoff(base=0.0), on_retry=told.append)
    sent = [wire(next(steps)), wire(steps.send(SEE_OTHER))]
    with pytest.raises(ApiError) as caught:  # noqa: PT012 - each step may be the last
        while isinstance(steps.send(httpx.Response(failed)), Pause):
            sent.append(wire(steps.send(None)))
    assert sent == [("POST", CREATE.url, b"body")] + [THERE] * (2 if failed == 500 else 4)
    for one in (*told, caught.value):
        assert (one.method, one.path) == ("GET", "/api/projects/7/surveys/5/")


def test_after_see_other_a_get_that_was_lost_is_harmless_to_repeat() -> None:
    steps = stepping(httpx.Request("POST", CREATE.url), backoff=Backoff(base=0.0))
    next(steps)
    steps.send(SEE_OTHER)
    assert isinstance(steps.send(httpx.ReadError("broke")), Pause)
    assert wire(steps.send(None)) == THERE


LOOK = "it may have been done: look before you send it again"


@pytest.mark.parametrize("status", [302, 303, 307])
@pytest.mark.parametrize("call", [CREATE, GET])
@pytest.mark.parametrize("late", ["turn", "deadline", "waits", "closed"])
def test_what_was_redirected_is_not_told_as_not_sent(call: Call, status: int, late: str) -> None:
    """Whatever comes between a redirect and what it leads to: something was sent, and answered."""
    now = [0.0]
    world = world_of()
    world.log.append(("", 0.0, 0.0))
    gate = Gate(world, iter([0.0, {"turn": 61.0, "waits": 2.0}.get(late, 0.0)]))
    deadline = 1.0 if late == "deadline" else 10.0
    steps = stepping(
        httpx.Request(call.method, call.url), backoff=Backoff(), budget=gate,
        deadline=deadline, clock=lambda: now[0],
    )  # fmt: skip
    next(steps)
    now[0] = 5.0 if late == "deadline" else 0.5
    with pytest.raises(UnexpectedAnswer) as caught:  # noqa: PT012 - each step may be the last
        step = steps.send(httpx.Response(status, headers={"location": f"{API}/surveys/5/"}))
        now[0] = 20.0
        steps.send(Closed() if isinstance(step, Try) else None)
    told = str(caught.value)
    assert "it redirects, and the call ended before that was followed" in told
    assert (LOOK in told) == (call is CREATE)
    assert "not sent" not in told
    error = caught.value
    assert (error.status, error.tries) == (status, 1)
    assert (error.method, error.path) == (call.method, httpx.URL(call.url).path)


def test_what_was_redirected_says_more_than_the_failure_before() -> None:
    gate = Gate(world_of(), iter([0.0, 0.0, 61.0]))
    steps = stepping(httpx.Request("POST", CREATE.url), backoff=Backoff(base=0.0), budget=gate)
    next(steps)
    assert isinstance(steps.send(httpx.Response(429)), Pause)
    steps.send(None)
    with pytest.raises(UnexpectedAnswer, match=LOOK) as caught:
        steps.send(SEE_OTHER)
    assert (caught.value.status, caught.value.tries) == (303, 2)


def test_a_call_whose_client_is_closed_meanwhile_ends() -> None:
    steps = stepping(httpx.Request("GET", GET.url), backoff=Backoff(base=0.0))
    next(steps)
    steps.send(httpx.Response(502))
    steps.send(None)
    with pytest.raises(Unreachable, match="the client was closed") as caught:
        steps.send(Closed())
    assert (caught.value.tries, caught.value.reached) == (1, False)


def test_a_call_whose_turn_comes_too_late_is_not_sent() -> None:
    world = world_of(200)
    gate = Gate(world, iter([61.0]))
    world.run(httpx.Request("GET", GET.url), GET, backoff=Backoff(), budget=gate)
    assert isinstance(world.error, BudgetSpent)
    assert (world.error.tries, world.error.retry_after, world.came) == (0, 61.0, [])
    assert world.error.retry_at is not None


def test_what_happened_says_more_than_a_turn_that_comes_too_late() -> None:
    world = world_of(Told(503), 200)
    gate = Gate(world, iter([0.0, 61.0]))
    world.run(httpx.Request("GET", GET.url), GET, backoff=Backoff(), budget=gate)
    assert isinstance(world.error, ApiError)
    assert (world.error.status, world.error.tries) == (503, 1)


def test_turns_and_pauses_are_waited_for_out_of_one_purse() -> None:
    world = world_of(Told(429, header="20", asked=20.0), 200)
    gate = Gate(world, iter([30.0, 10.5]))
    world.run(httpx.Request("GET", GET.url), GET, backoff=Backoff(base=0.0), budget=gate)
    assert isinstance(world.error, ApiError)
    assert not isinstance(world.error, BudgetSpent)
    assert world.error.tries == 1
