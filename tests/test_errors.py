"""What the errors are: one printable line with what to do, that can be pickled and caught as one."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import hogkit
import pytest
from answering import KEY
from hogkit.errors import error_for
from hogkit.problem import Problem, problem_from
from hogkit.redact import LONGEST
from hypothesis import given, settings
from hypothesis import strategies as st

PROBLEM = Problem(
    status=403, detail="No.", type="authentication_error", code="permission_denied", attr="a",
    method="GET", path="/api/users/@me/", host="https://us.posthog.com", operation="users_retrieve",
    scopes=("user:read",), request_id="r", retry_after=3.0,
)  # fmt: skip
ALL = [
    hogkit.ConfigurationError("host: no"),
    hogkit.MissingExtra("cli", "the command line"),
    hogkit.InvalidEvent("no name"),
    hogkit.Unreachable("https://ph.example", "no network"),
    hogkit.UnexpectedAnswer("https://ph.example", 302, "it redirects"),
    *(error_for(Problem(status=status, detail="No.")) for status in (400, 401, 402, 404, 429, 500, 512)),
    error_for(PROBLEM),
]  # fmt: skip


@pytest.mark.parametrize("error", ALL, ids=lambda error: type(error).__name__)
def test_every_error_can_be_pickled_and_copied(error: Exception) -> None:
    for same in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(same) is type(error)
        assert (str(same), same.args, vars(same)) == (str(error), error.args, vars(error))


@pytest.mark.parametrize("error", ALL, ids=lambda error: type(error).__name__)
def test_every_error_is_caught_as_one(error: Exception) -> None:
    assert isinstance(error, hogkit.PostHogError)
    assert type(error).__name__ in dir(hogkit)
    assert len(str(error).splitlines()) == 1


def test_errors_are_also_what_python_would_raise() -> None:
    assert issubclass(hogkit.ConfigurationError, ValueError)
    assert issubclass(hogkit.InvalidEvent, ValueError)
    assert issubclass(hogkit.MissingExtra, ImportError)
    assert str(ALL[1]) == (
        "the command line needs an extra that is not installed: pip install 'hogkit[cli]'"
    )


def test_every_part_of_a_problem_is_a_property_of_its_error() -> None:
    error = error_for(PROBLEM)
    for name in (
        "status",
        "type",
        "code",
        "detail",
        "attr",
        "method",
        "path",
        "request_id",
        "retry_after",
    ):
        assert getattr(error, name) == getattr(PROBLEM, name)  # fmt: skip
    assert str(error) == (
        "GET /api/users/@me/: 403 No. (a). Check the project id, and that the key and its user may see this project."
    )


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        ({"status": 403, "type": "authentication_error", "operation": "x_list"}, "403 No. x_list has no scope, so PostHog may refuse it to any personal key."),
        ({"status": 403, "operation": "x_list", "scopes": ("a:read", "b:read")}, "403 No."),
        ({"status": 405, "method": "DELETE", "path": "/x/"}, 'DELETE /x/: 405 No. PostHog does not delete these: send PATCH {"deleted": true}.'),
        ({"status": 403, "type": "authentication_error", "operation": "x_list", "scopes": ("a:read",)}, "403 No. Check the project id, and that the key and its user may see this project."),
        ({"status": 403, "type": "a", "detail": "No scope.", "operation": "x_list", "scopes": ("a:read", "b:read")}, "403 No scope. x_list needs a:read or b:read: edit the key in PostHog's settings."),
        ({"status": 401, "path": "/prefix/api/users/@me/", "host": "H"}, "401 No. Is the key right, and of H? Personal API keys are made in its settings, under Personal API keys."),
        ({"status": 401, "path": "/flags/", "host": "H"}, "401 No. Is the project token (phc_…) right, and of H? It stands in the project's settings."),
        ({"status": 404, "path": "/api/projects/1/x/", "detail": "Endpoint not found."}, "404 Endpoint not found. This server does not have it: an older PostHog, or the sandbox?"),
        ({"status": 403}, "403 No."),
        ({"status": 404, "path": "/api/users/x/", "method": "GET"}, "GET /api/users/x/: 404 No."),
        ({"status": 429, "retry_after": 0.4}, "429 No. Come back in 1 s."),
        ({"status": 429}, "429 No."),
        ({"status": 500}, "500 No. Try again in a moment; status.posthog.com tells of outages."),
    ],
)  # fmt: skip
def test_the_sentence_of_a_problem(problem: dict[str, Any], said: str) -> None:
    assert Problem(**{"detail": "No.", **problem}).sentence() == said


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(
        st.sampled_from(["type", "code", "detail", "attr", "error", "error_description", "query_status", "error_message"]) | st.text(),
        inner, max_size=5,
    ),
    max_leaves=12,
)  # fmt: skip


@settings(deadline=None)
@given(
    status=st.integers(400, 599),
    content=st.binary(max_size=300) | JSON.map(lambda value: json.dumps(value).encode()),
    kind=st.sampled_from(["", "application/json", "text/html", "text/plain; charset=utf-16"]),
)
def test_any_body_of_a_refusal_is_one_printable_line_without_the_key(
    status: int, content: bytes, kind: str
) -> None:
    problem = problem_from(
        status, {"content-type": kind}, content, secrets=(KEY,), method="GET", path="/x", host="https://h"
    )  # fmt: skip
    said = str(error_for(problem))
    assert said.isprintable()
    assert said.startswith(f"GET /x: {status} ")
    assert len(said) < 4 * LONGEST
    assert problem.detail.strip()
