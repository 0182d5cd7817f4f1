"""The sandbox refuses what PostHog would refuse: windows, queries at once, bytes read."""

from __future__ import annotations

import asyncio
import json
import signal
import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import accumulate
from typing import Any

import httpx
import pytest
from cli_running import BIN, hogkit
from hogkit.sandbox import Limits, Sandbox, Window
from hogkit.sandbox.byte_budget import ByteBudget
from hogkit.sandbox.limits import POSTHOG, Limiter, rate_class
from hogkit.sandbox.messages import Answer, Request
from hogkit.sandbox.throttle import BYTES_LEFT, BYTES_READ, TOO_MANY, Slots, Throttle
from hypothesis import given, settings
from hypothesis import strategies as st
from pipeline import rate_class as generated
from running import heed_interrupts
from sandbox_calls import KEY, Caller, event, fields

QUERY = "/api/projects/1/query/"
ME = "/api/users/@me/"
ASKED = {"query": {"kind": "HogQLQuery", "query": "SELECT 1"}}


def waits(windows: list[Window], times: list[float]) -> list[int]:
    limiter = Limiter(Limits.every(*windows))
    return [limiter.wait("crud", now) for now in times]


@pytest.mark.parametrize(
    ("windows", "times", "expected"),
    [
        ([Window(2, 10)], [0, 1, 2, 9.5, 10, 10.5, 11], [0, 0, 8, 1, 0, 1, 0]),
        ([Window(1, 10)], [0, 0, 0.001, 9.001, 9.999, 10], [0, 10, 10, 1, 1, 0]),
        ([Window(3, 60)], [5] * 5, [0, 0, 0, 60, 60]),
        # The longer wait of two that refuse is told.
        ([Window(2, 10), Window(2, 60)], [0, 0, 0, 10], [0, 0, 60, 50]),
        # A burst that is over leaves the hour: 3 in 60 s.
        ([Window(2, 10), Window(3, 60)], [0, 0, 10, 11, 59, 60], [0, 0, 0, 49, 1, 0]),
        # Requests that the burst refuses fill the hour, so the hour binds without one answered.
        ([Window(1, 10), Window(3, 60)], [0, 1, 2, 10, 20], [0, 9, 8, 50, 40]),
        # And the other way round: the hour refuses, the burst counts.
        ([Window(2, 10), Window(1, 60)], [0, 1, 2], [0, 59, 58]),
        ([Window(2, 10), Window(1, 6)], [0, 5, 7], [0, 1, 3]),
        ([], [0, 0, 0], [0, 0, 0]),
    ],
)
def test_windows_count_as_in_django_rest_framework(
    windows: list[Window], times: list[float], expected: list[int]
) -> None:
    assert waits(windows, times) == expected


def test_each_class_has_counters_of_its_own() -> None:
    limiter = Limiter(Limits.every(Window(1, 60)))

    assert [limiter.wait(name, 0) for name in POSTHOG] == [0] * len(POSTHOG)
    assert [limiter.wait(name, 0) for name in POSTHOG] == [60] * len(POSTHOG)
    assert Limiter(Limits({"query": (Window(1, 1),)})).wait("crud", 0) == 0


WINDOWS = st.lists(st.builds(Window, st.integers(1, 6), st.integers(1, 40)), max_size=3)
STEPS = st.lists(st.sampled_from([0, 0, 0.25, 0.5, 1, 3, 10]) | st.floats(0, 50), max_size=60)


@settings(deadline=None)
@given(WINDOWS, STEPS)
def test_a_naive_count_says_the_same(windows: list[Window], steps: list[float]) -> None:
    limiter = Limiter(Limits.every(*windows))
    counted: list[list[float]] = [[] for _ in windows]
    now = 0.0
    for step in steps:
        now += step
        told = []
        for window, times in zip(windows, counted, strict=True):
            inside = [at for at in times if at > now - window.seconds]
            if len(inside) < window.calls:
                times.append(now)
            else:
                told.append(window.seconds - (now - inside[0]))
        wait = limiter.wait("crud", now)
        assert (wait == 0) == (not told)
        assert all(wait >= least for least in told)
        assert not told or wait <= max(told) + 1  # 1 of next to nothing


@settings(deadline=None)
@given(WINDOWS, st.lists(st.integers(0, 20), max_size=60))
def test_no_span_has_more_than_its_limit(windows: list[Window], steps: list[int]) -> None:
    limiter = Limiter(Limits.every(*windows))
    times = list(accumulate(steps))
    admitted = [now for now in times if not limiter.wait("crud", now)]

    for window in windows:
        for now in admitted:
            assert len([at for at in admitted if now <= at < now + window.seconds]) <= window.calls


@settings(deadline=None)
@given(st.integers(1, 4), st.lists(st.integers(0, 80), max_size=60))
def test_who_waits_as_told_gets_in_and_no_second_earlier(limit: int, steps: list[int]) -> None:
    limiter = Limiter(Limits.every(Window(limit, 10)))
    now = 0.0
    for quarters in steps:
        now += quarters / 4
        wait = limiter.wait("crud", now)
        if wait:
            assert limiter.wait("crud", now + wait - 1) > 0
            now += wait
            assert limiter.wait("crud", now) == 0


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (ME, "crud"),
        ("/api/projects/", "crud"),
        ("/api/projects/1/", "crud"),
        ("/api/organizations/1/projects/2/query/", "crud"),
        ("/api/projects/1/feature_flags/", "crud"),
        ("/api/projects/1/feature_flags/local_evaluation", "local_evaluation"),
        ("/api/feature_flag/local_evaluation/", "local_evaluation"),
        (QUERY, "query"),
        ("/api/environments/@current/query/abc/", "query"),
        ("/api/projects/1/endpoints/mine/run/", "query"),
        ("/api/projects/1/endpoints/mine/", "crud"),
        ("/api/projects/1/events/", "analytics"),
        ("/api/projects/1/events/values/", "events_values"),
        ("/api/projects/1/insights/7/activity/", "analytics"),
        ("/api/projects/1/persons/", "analytics"),
        ("/api/projects/1/session_recordings/x", "analytics"),
        ("/api/projects/1/session_recording_playlists/", "crud"),
        ("/api/projects/1/web_analytics/breakdown/", "web_analytics"),
        ("/api/projects/query/", "crud"),
        ("/api/", "crud"),
    ],
)
def test_the_path_says_the_class(path: str, expected: str) -> None:
    assert rate_class(path) == expected


def test_the_generated_classes_are_these(pinned: dict[str, Any]) -> None:
    assert len(pinned["paths"]) > 100
    for path in pinned["paths"]:
        assert rate_class(path) == generated.rate_class(path), path


def test_scaling_shortens_all_times_and_changes_no_count() -> None:
    scaled = Limits(bytes_per_hour=100).scaled(20)

    assert scaled.windows["query"] == (Window(240, 3), Window(2_400, 180))
    assert scaled.windows["local_evaluation"] == (Window(600, 3),)
    assert (scaled.queue_seconds, scaled.hour, scaled.bytes_per_hour) == (1.5, 180, 100)
    assert scaled.at_once == 3
    assert Limits.every(Window(1, 2)).windows == dict.fromkeys(POSTHOG, (Window(1, 2),))
    assert Limits() == Limits(POSTHOG)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: Window(0, 1), "at least 1 call"),
        (lambda: Window(1, 0), "more than 0 seconds"),
        (lambda: Window(1, float("inf")), "more than 0 seconds"),
        (lambda: Window(1, float("nan")), "more than 0 seconds"),
        (lambda: Limits({"crude": ()}), "'crude' is none of crud, analytics"),
        (lambda: Limits(at_once=0), "at_once is at least 1"),
        (lambda: Limits(queue_seconds=-1), "queue_seconds at least 0"),
        (lambda: Limits(queue_seconds=float("nan")), "queue_seconds at least 0"),
        (lambda: Limits(bytes_per_hour=0), "bytes_per_hour and hour are more than 0"),
        (lambda: Limits(hour=float("inf")), "bytes_per_hour and hour are more than 0"),
        (lambda: Limits().scaled(0), "a factor is more than 0"),
        (lambda: Limits().scaled(float("nan")), "a factor is more than 0"),
    ],
)
def test_limits_that_are_none_are_refused(make: Any, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        make()


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
    assert [answer.status_code for _, answer in came] == [400] * 7  # there is no query engine
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


def test_the_command_takes_limits() -> None:
    command = [BIN, "sandbox", "--port", "0", "--limits", "60/3,2/30", "--limits-scale", "2"]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=heed_interrupts,
    ) as child:
        assert child.stdout is not None
        host = child.stdout.readline().strip().removeprefix("export POSTHOG_HOST=")
        headers = {"authorization": f"Bearer {KEY}"}
        with httpx.Client(base_url=host, headers=headers, verify=False) as http:
            asked = [http.get(ME) for _ in range(3)]
        child.send_signal(signal.SIGINT)
        _, err = child.communicate(timeout=20)

    assert [answer.status_code for answer in asked] == [200, 200, 429]
    assert asked[2].headers["retry-after"] == "15"
    assert "GET /api/users/@me/ 429 throttled " in err
    assert child.returncode == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--limits", "some"], "'some' is not CALLS/SECONDS, such as 60/3, and not posthog"),
        (["--limits", ""], "'' is not CALLS/SECONDS"),
        (["--limits", "60/3,"], "'' is not CALLS/SECONDS"),
        (["--limits", "60"], "'60' is not CALLS/SECONDS"),
        (["--limits", "6.5/3"], "'6.5/3' is not CALLS/SECONDS"),
        (["--limits", "0/3"], "at least 1 call"),
        (["--limits", "3/0"], "more than 0 seconds"),
        (["--limits", "3/nan"], "more than 0 seconds"),
        (["--limits", "posthog", "--limits-scale", "0"], "--limits-scale"),
        (["--limits", "posthog", "--limits-scale", "nan"], "a factor is more than 0"),
        (["--limits-scale", "2"], "--limits-scale needs --limits"),
    ],
)
def test_limits_that_cannot_be_are_a_slip_of_the_user(arguments: list[str], said: str) -> None:
    done = hogkit("sandbox", "--port", "0", *arguments)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert said in done.err


def test_the_command_knows_posthogs_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    from hogkit import sandbox as package

    limits: list[Limits | None] = []
    monkeypatch.setattr(package, "serve", lambda made, *_: limits.append(made.limits))
    for more in ([], ["--limits", "posthog"], ["--limits", "posthog", "--limits-scale", "20"]):
        assert hogkit("sandbox", "--port", "0", *more).code == 0

    assert limits == [None, Limits(), Limits().scaled(20)]
    assert "--limits 60/3,300/30" in hogkit("sandbox", "--help").out
