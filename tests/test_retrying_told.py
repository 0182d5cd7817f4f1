"""Who is told of tries and waits: hooks, answers and the log."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from answering import BOTH, KEY, TOKEN, Ask, Host, hosting, serving
from hogkit import Budget, Rate, RateLimited, ServerError, Window
from resending import SURVEYS, asking_quickly, said, send

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
ask = pytest.fixture(name="ask", params=BOTH)(asking_quickly)


def test_hooks_are_told_of_each_wait(server: Host, ask: Ask) -> None:
    told: list[Any] = []
    server.will_answer(503, said("error"))
    server.will_answer(429, said("throttled"), {"retry-after": "0.1"})
    server.will_answer(200, {"email": "ada@example.com"})
    ask.options["on_retry"] = told.append
    ask("whoami")
    assert [(e.method, e.path, e.operation, e.tries) for e in told] == [
        ("GET", "/api/users/@me/", "users_retrieve", 1),
        ("GET", "/api/users/@me/", "users_retrieve", 2),
    ]
    assert [(type(e.error), e.error.tries) for e in told] == [(ServerError, 1), (RateLimited, 2)]
    assert 0 <= told[0].wait <= 0.01
    assert 0.1 <= told[1].wait <= 0.11


def test_hooks_are_told_of_turns(server: Host, ask: Ask) -> None:
    told: list[Any] = []
    server.will_answer(200, {})
    budget = Budget(rates={"crud": Rate((Window(1, 0.4),))})
    ask.options |= {"on_wait": told.append, "budget": budget}
    first, second = send(ask, "GET", f"{SURVEYS}?limit=5"), send(ask, "GET", f"{SURVEYS}?limit=5")
    assert first.extensions["effort"].waited == ()
    (event,) = told
    assert (event.method, event.path, event.operation, event.tries) == ("GET", SURVEYS, "", 1)
    assert event.rate_class == "crud"
    assert 0 < event.wait <= 0.4
    (waited,) = second.extensions["effort"].waited
    assert event.wait <= waited < 2.0
    assert second.extensions["effort"].tries == 1


class Enough(Exception): ...


@pytest.mark.parametrize("hook", ["on_retry", "on_wait"])
def test_what_a_hook_raises_ends_the_call_and_leaves_nothing(
    server: Host, ask: Ask, hook: str
) -> None:
    def refuses(event: Any) -> None:
        raise Enough

    budget = Budget(rates={"crud": Rate((Window(1, 50.0),), at_once=1)})
    ask.options |= {hook: refuses, "budget": budget}
    server.will_answer(503 if hook == "on_retry" else 200, said("error"))
    if hook == "on_wait":
        send(ask, "GET")
    with pytest.raises(Enough):
        send(ask, "GET")
    assert len(server.asked) == 1
    state = next(state for state in budget.state(server.url) if state.rate_class == "crud")
    assert (state.running, state.waiting) == (0, 0)


def test_what_an_answer_took_stands_beside_it(server: Host, ask: Ask) -> None:
    server.will_answer(503, said("error"), {"retry-after": "0.05"})
    server.will_answer(503, said("error"))
    server.will_answer(200, {})
    effort = send(ask, "POST").extensions["effort"]
    assert (effort.tries, len(effort.waited)) == (3, 2)
    assert 0.05 <= effort.waited[0] <= 0.06
    assert send(ask, "GET").extensions["effort"].waited == ()


SECRET = "the-body-and-the-query-are-nobodys-business"


def test_the_log_is_structured_and_says_nothing_that_is_secret(
    server: Host, ask: Ask, caplog: pytest.LogCaptureFixture
) -> None:
    budget = Budget(rates={"crud": Rate((Window(1, 0.3),))})
    ask.options["budget"] = budget
    server.will_answer(503, said("error", f"of {KEY} and {TOKEN}"), {"retry-after": "0"})
    server.will_answer(200, {})
    path = f"{SURVEYS}?q={SECRET}"
    with caplog.at_level(logging.DEBUG, "hogkit"):
        send(ask, "POST", path, content=SECRET.encode())
    ours = [record for record in caplog.records if record.name == "hogkit"]
    told = {record.event: record for record in ours if hasattr(record, "event")}
    assert told.keys() == {"retry", "wait"}
    for record in told.values():
        assert (record.method, record.path, record.operation) == ("POST", SURVEYS, "")  # type: ignore[attr-defined]
    assert (told["retry"].tries, told["wait"].tries) == (1, 2)  # type: ignore[attr-defined]
    assert 0 <= told["retry"].wait <= 0.01  # type: ignore[attr-defined]
    assert told["wait"].wait > 0  # type: ignore[attr-defined]
    assert told["wait"].rate_class == "crud"  # type: ignore[attr-defined]
    for record in ours:
        everything = f"{record.getMessage()} {vars(record)}"
        assert not any(secret in everything for secret in (KEY, TOKEN, SECRET, "?"))
        assert len(record.getMessage().splitlines()) == 1
