"""What is sent again, how often and as what: outcomes that arbitrary ones seldom are."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import httpx
import pytest
from hogkit import ApiError, Backoff, BudgetSpent, NotFound, UnexpectedAnswer, Unreachable
from hogkit.exchange import Closed
from outcomes import AFTER, CALLS, CREATE, DELETE, GET, QUERY, V1, Call, Outcome, Told
from stepping import stepping
from world import Gate, World, world_of


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
