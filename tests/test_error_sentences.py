"""The sentence that an error says: what happened, what to do, and when to come back."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import hogkit
import httpx
import pytest
from answering import KEY
from clock import AT
from hogkit.access import Access
from hogkit.errors import error_for
from hogkit.problem import Problem, held_back, problem_from
from hogkit.retry_after import LONGEST as YEAR
from hogkit.unreachable import unreachable


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        ({"status": 403, "type": "authentication_error", "operation": "x_list"}, "403 No. x_list has no scope, so PostHog may refuse it to any personal key."),
        ({"status": 403, "operation": "x_list", "scopes": ("a:read", "b:read")}, "403 No."),
        ({"status": 405, "method": "DELETE", "path": "/x/"}, 'DELETE /x/: 405 No. PostHog does not delete these: send PATCH {"deleted": true}.'),
        ({"status": 403, "type": "authentication_error", "operation": "x_list", "scopes": ("a:read",)}, "403 No. Check the project id, and that the key and its user may see this project."),
        ({"status": 403, "type": "a", "detail": "No scope.", "operation": "x_list", "scopes": ("a:read", "b:read"), "host": "H"}, "403 No scope. x_list needs a:read or b:read: grant it to the key at H/settings/user-api-keys."),
        ({"status": 403, "type": "a", "detail": "API key missing required scope 'query:read'", "host": "H"}, "403 API key missing required scope 'query:read'. This needs query:read: grant it to the key at H/settings/user-api-keys."),
        ({"status": 401, "path": "/prefix/api/users/@me/", "host": "H"}, "401 No. Is the key right, and of H? Personal API keys are made at H/settings/user-api-keys."),
        ({"status": 401, "path": "/flags/", "host": "H"}, "401 No. Is the project token (phc_…) right, and of H? It stands in the project's settings."),
        ({"status": 404, "path": "/api/projects/1/x/", "detail": "Endpoint not found."}, "404 Endpoint not found. This server does not have it: an older PostHog, or the sandbox?"),
        ({"status": 404, "path": "/api/projects/1/x/", "host": "H"}, "404 No. Check the id, and that the key may see project 1: `hogkit projects list` lists those of H."),
        ({"status": 403}, "403 No."),
        ({"status": 404, "path": "/api/users/x/", "method": "GET"}, "GET /api/users/x/: 404 No."),
        ({"status": 429, "retry_after": 0.4}, "429 No. Come back in 1 s."),
        ({"status": 429}, "429 No. Send less, and try again in a moment."),
        ({"status": 500}, "500 No. Try again in a moment; status.posthog.com tells of outages."),
        ({"status": 500, "method": "GET", "path": "/x/", "tries": 2}, "GET /x/, sent 2 times: 500 No. Try again in a moment; status.posthog.com tells of outages."),
    ],
)  # fmt: skip
def test_the_sentence_of_a_problem(problem: dict[str, Any], said: str) -> None:
    assert Problem(**{"detail": "No.", **problem}).sentence() == said


@pytest.fixture
def tokyo(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine nine hours ahead of UTC, where it is 21:30:15."""
    with monkeypatch.context() as patched:
        patched.setenv("TZ", "Asia/Tokyo")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("tokyo")
@pytest.mark.parametrize(
    ("after", "at", "when"),
    [
        (49, AT + timedelta(seconds=49), "at 21:31:04, in 49 s"),
        (48.2, AT + timedelta(seconds=48.2), "at 21:31:04, in 49 s"),  # never too early
        (0, AT, "at 21:30:15, in 0 s"),
        (3000, AT + timedelta(seconds=3000), "at 22:20:15, in 50 min"),
        (9000, AT + timedelta(seconds=9000), "at 2026-04-01 00:00:15, in 3 h"),  # past midnight
        (YEAR, AT + timedelta(seconds=YEAR), "at 2027-04-01 21:30:15, in 366 days"),
        (None, AT, "at 2026-03-31 21:30:15"),
        (49, None, "in 49 s"),
        (1, datetime.max.replace(tzinfo=UTC), "at 9999-12-31 23:59:59 UTC, in 1 s"),
    ],
)
def test_when_to_come_back_is_said_in_local_time(
    after: float | None, at: datetime | None, when: str
) -> None:
    told = Problem(status=429, detail="No.", retry_after=after, retry_at=at)
    assert told.sentence() == f"429 No. Come back {when}."


@pytest.mark.usefixtures("tokyo")
def test_a_budget_of_the_clients_own_says_that_nothing_was_sent_and_when_to_come_back() -> None:
    error = error_for(held_back("query", 49, now=AT, method="POST", path="/api/projects/7/query/"))
    assert type(error) is hogkit.BudgetSpent
    assert str(error) == (
        "POST /api/projects/7/query/: not sent: this client's budget for calls of the class query is spent. Come back at 21:31:04, in 49 s."
    )
    assert (error.status, error.tries, error.retry_at) == (429, 0, AT + timedelta(seconds=49))
    assert error.request_id is error.type is error.code is None


def test_a_wait_counts_from_the_moment_of_the_answer() -> None:
    for header, wait in {
        "7": 7,
        "Tue, 31 Mar 2026 12:30:45 GMT": 30,
        "Mon, 30 Mar 2026 00:00:00 GMT": 0,
    }.items():
        problem = problem_from(503, {"retry-after": header}, b"", now=AT)
        assert problem.retry_after == wait
        assert problem.retry_at == AT + timedelta(seconds=wait)
        assert problem.retry_at.tzinfo is UTC


def test_a_wait_counts_from_now_if_it_is_not_said_from_when() -> None:
    before = datetime.now(UTC)
    problem = problem_from(503, {"retry-after": "60"}, b"")
    assert problem.retry_at is not None
    assert before <= problem.retry_at - timedelta(seconds=60) <= datetime.now(UTC)


def test_a_clock_at_the_end_of_time_leaves_the_wait() -> None:
    problem = problem_from(429, {"retry-after": "60"}, b"", now=datetime.max.replace(tzinfo=UTC))
    assert (problem.retry_after, problem.retry_at) == (60, None)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("H", "no network"), "H cannot be reached: no network"),
        (("H", "no network", "GET", "/x"), "H cannot be reached: no network (GET /x)"),
        (("H", "no network", "GET", "/x", 3), "H cannot be reached: no network (GET /x, tried 3 times)"),
        (("H", "no network", "", "", 3), "H cannot be reached: no network (tried 3 times)"),
        (("H", "cut", "GET", "/api/x/", 1, True), "H gave no whole answer: cut (GET /api/x/)"),
        (("H", "cut", "POST", "/api/x/", 1, True), "H gave no whole answer: cut (POST /api/x/). It may have been done: look before you send it again."),
        (("H", "cut", "POST", "/api/x/", 1, False), "H cannot be reached: cut (POST /api/x/)"),
        (("H", "cut", "POST", "/api/projects/7/query/", 2, True), "H gave no whole answer: cut (POST /api/projects/7/query/, tried 2 times)"),
        (("H", "cut", "POST", "/flags/", 1, True), "H gave no whole answer: cut (POST /flags/)"),
    ],
)  # fmt: skip
def test_the_sentence_of_no_answer(arguments: tuple[Any, ...], said: str) -> None:
    assert str(hogkit.Unreachable(*arguments)) == said


BEFORE = {
    "ConnectError", "ConnectTimeout", "PoolTimeout", "ProxyError", "UnsupportedProtocol", "LocalProtocolError",
}  # fmt: skip
FAILURES = [
    kind for kind in vars(httpx).values() if isinstance(kind, type) and issubclass(kind, httpx.RequestError)
]  # fmt: skip


@pytest.mark.parametrize("kind", FAILURES)
def test_no_answer_tells_whether_the_request_has_gone_out(kind: type[httpx.RequestError]) -> None:
    access = Access(host="https://h", bearer=KEY, agent="a", secrets=(KEY,))
    error = unreachable(
        kind(f"with\n{KEY}"), access, proxied=False, method="PATCH", path="/api/x/", tries=2
    )
    assert error.reached is (kind.__name__ not in BEFORE)
    assert ("look before" in str(error)) is error.reached
    assert (error.host, error.method, error.path, error.tries) == (
        "https://h",
        "PATCH",
        "/api/x/",
        2,
    )
    assert "(PATCH /api/x/, tried 2 times)" in str(error)
    assert KEY not in str(error) + repr(error)
    assert str(error).isprintable()


def test_the_sentence_of_another_servers_answer() -> None:
    assert str(hogkit.UnexpectedAnswer("H", 302, "it redirects")) == "H answered 302: it redirects"
    told = hogkit.UnexpectedAnswer("H", 200, "a page", "GET", "/x", 2, "r")
    assert str(told) == "H answered 200: a page (GET /x, sent 2 times)"
    assert (told.method, told.path, told.tries, told.request_id) == ("GET", "/x", 2, "r")
