"""Calls that are redirected: what is sent again, and what is told of one that ends in between."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from hogkit import ApiError, Backoff, UnexpectedAnswer
from hogkit.exchange import Closed, Try
from hogkit.steps import Pause
from outcomes import API, CREATE, GET, Call
from stepping import stepping
from world import Gate, world_of


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
