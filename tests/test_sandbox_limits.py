"""The sandbox refuses what PostHog would refuse: windows, queries at once, bytes read."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from hogkit.sandbox import Limits, Sandbox, Window
from hogkit.sandbox.limits import POSTHOG
from hogkit.sandbox.throttle import TOO_MANY
from sandbox_calls import Caller, event, fields

QUERY = "/api/projects/1/query/"
ME = "/api/users/@me/"
# Other kinds of queries are refused when it is their turn, whether or not there is an engine.
ASKED = {"query": {"kind": "EventsQuery"}}
served = Sandbox()


@pytest.fixture(scope="module", autouse=True)
def _serving() -> Iterator[None]:
    with served:
        yield


@pytest.fixture
def ask() -> Iterator[Caller]:
    served.limits = None
    served.reset()
    caller = Caller(served)
    with caller.http:
        yield caller


def statuses(ask: Caller, times: int, path: str = ME) -> list[int]:
    return [ask.api("GET", path).status_code for _ in range(times)]


def test_a_window_refuses_and_lets_through_again(ask: Caller) -> None:
    ask.sandbox.limits = Limits.every(Window(5, 0.5))
    began = time.monotonic()

    assert statuses(ask, 6) == [200] * 5 + [429]
    answer = ask.api("GET", ME)
    assert fields(answer) == (429, "throttled_error", "throttled", None)
    assert answer.headers["retry-after"] == "1"
    assert ask.api("GET", "/api/projects/1/persons/").status_code == 200
    while ask.api("GET", ME).status_code == 429:
        time.sleep(0.02)
    assert time.monotonic() - began >= 0.5
    assert ask.sandbox.admitted == {**dict.fromkeys(POSTHOG, 0), "crud": 6, "analytics": 1}
    refusals = [seen.path for seen in ask.sandbox.requests].count(ME) - 6
    assert ask.sandbox.throttled == refusals


def test_counting_is_exact_under_concurrency(ask: Caller) -> None:
    ask.sandbox.limits = Limits.every(Window(37, 60))
    with ThreadPoolExecutor(8) as pool:
        asked = list(pool.map(lambda _: ask.api("GET", ME).status_code, range(100)))

    assert (asked.count(200), asked.count(429)) == (37, 63)
    assert (ask.sandbox.admitted["crud"], ask.sandbox.throttled) == (37, 63)


def test_a_refused_request_leaves_what_was_ordered_to_the_next(ask: Caller) -> None:
    ask.sandbox.limits = Limits.every(Window(2, 0.3))
    insights = "/api/projects/1/insights/"
    ask.sandbox.will_answer(200, {"turn": 1}, path=insights, times=2)
    ask.sandbox.will_answer(200, {"turn": 2}, path=insights)
    ask.sandbox.will_break("reset", path=insights)

    assert statuses(ask, 4, insights) == [200, 200, 429, 429]
    time.sleep(0.35)
    assert ask.api("GET", insights).json() == {"turn": 2}
    with pytest.raises(httpx.ReadError):
        ask.api("GET", insights)
    assert ask.sandbox.admitted["analytics"] == 4
    assert ask.sandbox.throttled == 2


def test_who_may_not_ask_is_told_so_and_not_counted(ask: Caller) -> None:
    ask.sandbox.limits = Limits.every(Window(1, 60))
    with Sandbox(keys={"phx_reader": ("person:read",)}, limits=ask.sandbox.limits) as other:
        reader = Caller(other)
        with reader.http:
            asked = [reader.api("GET", ME, "phx_reader").status_code for _ in range(2)]
            asked += [reader.api("GET", ME, "phx_nobody").status_code for _ in range(2)]
            asked += [reader.api("GET", f"/api/projects/{n}/persons/").status_code for n in (2, 3)]
            asked += [reader.api("GET", "/api/nothing/").status_code for _ in range(2)]
            other.will_answer(500, path=ME, times=2)
            asked += [reader.api("GET", ME, "phx_nobody").status_code for _ in range(2)]
        assert asked == [403, 403, 401, 401, 403, 403, 404, 404, 500, 500]
        assert (sum(other.admitted.values()), other.throttled) == (0, 0)


def test_public_endpoints_and_the_schema_have_no_limits(ask: Caller) -> None:
    ask.sandbox.limits = Limits.every(Window(1, 60))
    for _ in range(3):
        assert ask.batch(event()).status_code == 200
        assert ask.flags()
        assert ask.api("GET", "/api/schema/").status_code != 429

    assert (sum(ask.sandbox.admitted.values()), ask.sandbox.throttled) == (0, 0)


def test_limits_are_set_and_taken_away_while_it_runs(ask: Caller) -> None:
    assert (ask.sandbox.limits, ask.sandbox.throttled, ask.sandbox.admitted) == (None, 0, {})
    limits = Limits.every(Window(1, 60))
    ask.sandbox.limits = limits
    assert statuses(ask, 2) == [200, 429]
    ask.sandbox.reset()
    assert ask.sandbox.limits is limits
    assert (ask.sandbox.throttled, sum(ask.sandbox.admitted.values())) == (0, 0)
    assert statuses(ask, 2) == [200, 429]
    ask.sandbox.limits = Limits.every(Window(2, 60))
    assert statuses(ask, 3) == [200, 200, 429]
    ask.sandbox.limits = None
    assert statuses(ask, 3) == [200] * 3


def test_limits_that_a_test_sets_do_not_outlast_it(request: pytest.FixtureRequest) -> None:
    lasting: Sandbox = request.getfixturevalue("_posthog_sandbox_server")
    lasting.limits = Limits()
    assert request.getfixturevalue("posthog_sandbox") is lasting
    assert lasting.limits is None


def query(ask: Caller, times: int) -> list[tuple[float, httpx.Response]]:
    """So many at once; when each answer came, the earliest first."""
    began = time.monotonic()

    def one(_: int) -> tuple[float, httpx.Response]:
        answer = ask.api("POST", QUERY, json=ASKED)
        return time.monotonic() - began, answer

    with ThreadPoolExecutor(times) as pool:
        return sorted(pool.map(one, range(times)), key=lambda row: row[0])


def test_three_queries_run_at_once_and_the_others_queue(ask: Caller) -> None:
    ask.sandbox.limits = Limits()
    ask.sandbox.will_break("slow:0.2", path=QUERY, times=7)

    came = query(ask, 7)
    assert [answer.status_code for _, answer in came] == [400] * 7
    # No answer is before its round: three, three and one.
    assert all(at >= 0.2 * (1 + n // 3) - 0.02 for n, (at, _) in enumerate(came))
    assert came[-1][0] < 2
    assert (ask.sandbox.admitted["query"], ask.sandbox.throttled) == (7, 0)


def test_a_query_that_queues_in_vain_is_refused_without_retry_after(ask: Caller) -> None:
    ask.sandbox.limits = Limits(at_once=1, queue_seconds=3).scaled(30)
    ask.sandbox.will_break("slow:0.4", path=QUERY)

    (early, refusal), (_, answer) = query(ask, 2)
    assert 0.1 <= early < 0.4
    assert fields(refusal) == (429, "throttled_error", "throttled", None)
    assert refusal.json()["detail"] == TOO_MANY
    assert "retry-after" not in refusal.headers
    assert answer.status_code == 400
    assert (ask.sandbox.admitted["query"], ask.sandbox.throttled) == (1, 1)
    assert query(ask, 1)[0][1].status_code == 400  # the slot is free again


@pytest.mark.parametrize("how", ["gone", "reset", "half body"])
def test_a_slot_is_free_again_when_the_connection_breaks(ask: Caller, how: str) -> None:
    ask.sandbox.limits = Limits(at_once=1)
    ask.sandbox.will_break("slow:60" if how == "gone" else how, path=QUERY)
    with pytest.raises(httpx.TransportError):
        ask.api("POST", QUERY, json=ASKED, timeout=0.1)

    began = time.monotonic()
    assert ask.api("POST", QUERY, json=ASKED).status_code == 400
    assert time.monotonic() - began < 5


def test_who_is_gone_leaves_the_queue_and_the_end_is_not_held_up() -> None:
    with Sandbox(limits=Limits(at_once=1)) as sandbox, ThreadPoolExecutor(2) as pool:
        ask = Caller(sandbox)
        sandbox.will_break("slow:0.3", path=QUERY)
        holding = pool.submit(ask.api, "POST", QUERY, json=ASKED)
        while sandbox.admitted["query"] < 1:
            time.sleep(0.01)
        with pytest.raises(httpx.ReadTimeout):
            ask.api("POST", QUERY, json=ASKED, timeout=0.05)
        assert holding.result().status_code == 400
        assert sandbox.admitted["query"] == 1

        sandbox.will_break("slow:60", path=QUERY)
        held = [pool.submit(ask.api, "POST", QUERY, json=ASKED, timeout=30) for _ in range(2)]
        while len(sandbox.requests) < 4:
            time.sleep(0.01)
        began = time.monotonic()
        sandbox.stop()
        assert time.monotonic() - began < 4
        for one in held:
            assert isinstance(one.exception(), httpx.TransportError)
        sandbox.start()
        again = Caller(sandbox)
        assert again.api("POST", QUERY, json=ASKED).status_code == 400
        again.http.close()
        ask.http.close()


def test_what_a_query_says_it_read_is_spent(ask: Caller) -> None:
    ask.sandbox.limits = Limits(bytes_per_hour=36_000_000)  # 864 MB are kept
    read = {"X-PostHog-Query-Bytes-Read": "700000000"}
    ask.sandbox.will_answer(200, {"results": []}, headers=read, path=QUERY, times=3)

    first, second, third = (ask.api("POST", QUERY, json=ASKED) for _ in range(3))
    assert first.headers["x-posthog-query-bytes-read"] == "700000000"
    left = int(first.headers["x-posthog-query-budget-remaining-bytes"])
    assert 0 <= left - 164_000_000 < 1_000_000  # it refills 10,000 a second
    assert second.headers["x-posthog-query-budget-remaining-bytes"] == "-36000000"
    code = "api_queries_budget_exceeded"
    assert fields(third) == (429, "throttled_error", code, None)
    assert 3_590 < int(third.headers["retry-after"]) <= 3_600


def test_the_log_says_what_was_throttled(ask: Caller) -> None:
    ask.sandbox.limits = Limits.every(Window(1, 60))
    told: list[str] = []
    with ask.sandbox.announcing(told.append):
        statuses(ask, 2)
        ask.http.get("/")  # on the same connection: what came before is told

    assert [line.split()[1:-2] for line in told[:2]] == [[ME, "200"], [ME, "429", "throttled"]]
