"""The sandbox's decisions without a socket: bytes read, what a refusal says, places for queries."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from hogkit.sandbox import Limits, Window
from hogkit.sandbox.byte_budget import ByteBudget
from hogkit.sandbox.limits import POSTHOG
from hogkit.sandbox.messages import Answer, Request
from hogkit.sandbox.throttle import BYTES_LEFT, BYTES_READ, Slots, Throttle

QUERY = "/api/projects/1/query/"
ME = "/api/users/@me/"


def test_the_byte_budget_is_a_bucket_of_a_day() -> None:
    budget = ByteBudget(3_600, 3_600)  # a byte a second

    assert (budget.left(100), budget.wait(100)) == (86_400, 0)
    assert budget.spend(86_300, 100) == 100
    assert budget.left(130) == 130
    assert budget.left(10**9) == 86_400  # no more than is kept
    assert budget.spend(86_400, 10**9) == 0
    assert budget.wait(10**9) == 1  # nothing left is spent too


@pytest.mark.parametrize(
    ("size", "left", "wait"),
    [
        (86_399, 1, 0),
        (86_401, -1, 1),
        (86_400 + 90.5, -90.5, 91),
        (86_400 + 3_600, -3_600, 3_600),
        (10**12, -3_600, 3_600),  # the floor: an hour's refill
        (float("inf"), -3_600, 3_600),
    ],
)
def test_a_debt_is_waited_for_and_is_never_above_an_hour(
    size: float, left: float, wait: int
) -> None:
    budget = ByteBudget(3_600, 3_600)
    assert (budget.spend(size, 0), budget.wait(0)) == (left, wait)
    if wait:
        assert budget.wait(wait - 0.75) == 1
        assert budget.wait(wait + 1) == 0


def test_a_scaled_hour_refills_faster_what_it_holds_stays() -> None:
    budget = ByteBudget(3_600, 36)  # 100 bytes a second

    assert budget.spend(86_400 + 250, 0) == -250
    assert budget.wait(0) == 3
    assert budget.left(3) == 50


def asking(path: str = ME, method: str = "GET") -> Request:
    return Request(method, path, "", {}, b"", "app")


def refused(answer: Answer | None) -> dict[str, Any]:
    assert answer is not None
    assert (answer.status, answer.note) == (429, "throttled")
    body: dict[str, Any] = json.loads(answer.content)
    assert (body.pop("type"), body.pop("attr")) == ("throttled_error", None)
    return {**body, "retry-after": answer.headers.get("retry-after")}


def test_a_refusal_says_how_long_in_the_header_and_in_words() -> None:
    now = 0.0
    throttle = Throttle(Limits.every(Window(1, 10)), lambda: now)
    assert throttle.refusal(asking()) is None

    said = "Request was throttled. Expected available in"
    expected = {"code": "throttled", "detail": f"{said} 10 seconds.", "retry-after": "10"}
    assert refused(throttle.refusal(asking())) == expected
    now = 9.5
    expected = {"code": "throttled", "detail": f"{said} 1 second.", "retry-after": "1"}
    assert refused(throttle.refusal(asking())) == expected
    now = 10
    assert throttle.refusal(asking()) is None
    assert throttle.throttled == 2


def test_the_header_can_be_left_out() -> None:
    windows = dict.fromkeys(POSTHOG, (Window(1, 10),))
    throttle = Throttle(Limits(windows, retry_after=False), lambda: 0.0)
    assert throttle.refusal(asking()) is None

    told = refused(throttle.refusal(asking()))
    assert told["retry-after"] is None
    assert told["detail"].endswith("in 10 seconds.")


def test_the_query_that_crosses_zero_is_answered_and_the_next_refused() -> None:
    now = 0.0
    throttle = Throttle(Limits(bytes_per_hour=3_600), lambda: now)
    query = asking(QUERY, "POST")

    def read(size: str) -> str | None:
        assert throttle.refusal(query) is None
        return throttle.charged(Answer(200, b"", {BYTES_READ: size})).headers.get(BYTES_LEFT)

    assert read("6400") == "80000"
    assert read("0") == "80000"
    for unreadable in ("", "-5", "1e9", "many", "²"):
        assert read(unreadable) is None
    assert throttle.charged(Answer(400)) == Answer(400)
    assert read("80120") == "-120"
    told = refused(throttle.refusal(query))
    assert (told["code"], told["retry-after"]) == ("api_queries_budget_exceeded", "120")
    assert told["detail"].endswith("Expected available in 120 seconds.")
    assert throttle.refusal(asking()) is None
    assert throttle.refusal(asking(QUERY + "abc/", "GET")) is None
    now = 121.0
    assert read("9" * 5_000) == "-3600"
    assert refused(throttle.refusal(query))["retry-after"] == "3600"


def test_without_a_budget_what_was_read_is_only_said() -> None:
    given = Answer(200, b"", {BYTES_READ: "5000000"})
    assert Throttle(Limits()).charged(given) == given


def test_slots_are_given_in_the_order_of_the_queue() -> None:
    async def taken() -> None:
        slots = Slots(2)
        first, second, third, fourth, fifth = [slots.enter() for _ in range(5)]
        had = [first.done(), second.done(), third.done(), fourth.done(), fifth.done()]
        assert had == [True, True, False, False, False]
        slots.leave(third)
        slots.leave(second)
        assert (fourth.done(), fifth.done()) == (True, False)
        slots.leave(first)
        assert fifth.done()
        slots.leave(fourth)
        slots.leave(fifth)
        assert [slots.enter().done() for _ in range(3)] == [True, True, False]

    asyncio.run(taken())
