"""What the errors are: one printable line with what to do, that can be pickled and caught as one."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Iterator
from datetime import UTC
from typing import Any

import attrs
import hogkit
import pytest
from answering import KEY
from clock import AT
from hogkit.errors import ApiError, PostHogError, error_for
from hogkit.export.outcome import Window
from hogkit.lint import check
from hogkit.problem import Problem, problem_from
from hogkit.redact import LONGEST
from hogkit.retry_after import LONGEST as YEAR
from hypothesis import given, settings
from hypothesis import strategies as st

PROBLEM = Problem(
    status=403, detail="No.", type="authentication_error", code="permission_denied", attr="a",
    method="GET", path="/api/users/@me/", host="https://us.posthog.com", operation="users_retrieve",
    scopes=("user:read",), request_id="r", tries=3, retry_after=3.0, retry_at=AT, from_posthog=True,
)  # fmt: skip
ARGUMENTS: dict[type[PostHogError], tuple[Any, ...]] = {
    hogkit.MissingExtra: ("cli", "the command line"),
    hogkit.Unreachable: ("https://ph.example", "no network", "GET", "/x", 3, True),
    hogkit.ResultTruncated: (hogkit.Result(columns=("n",), types=("Int64",), raw=[[1]]), "1 row"),
    hogkit.UnexpectedAnswer: ("https://ph.example", 302, "it redirects", "GET", "/x", 3, "r"),
    hogkit.ExportIncomplete: ((Window(name="2026-01-05", written=1, counted=2),), 2),
    hogkit.LintFailed: (check("SELECT 1 FROM", ignore=()),),
}


def tree(kind: type[PostHogError] = PostHogError) -> Iterator[type[PostHogError]]:
    yield kind
    for below in kind.__subclasses__():
        yield from tree(below)


def made(kind: type[PostHogError]) -> PostHogError:
    if issubclass(kind, ApiError):
        return kind(PROBLEM)
    return kind(*ARGUMENTS.get(kind, ("host: no",)))


ALL = [made(kind) for kind in dict.fromkeys(tree())]
IDS = [type(error).__name__ for error in ALL]


@pytest.mark.parametrize("error", ALL, ids=IDS)
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_every_error_can_be_pickled(error: PostHogError, protocol: int) -> None:
    alike(error, pickle.loads(pickle.dumps(error, protocol)))


@pytest.mark.parametrize("error", ALL, ids=IDS)
def test_every_error_can_be_copied(error: PostHogError) -> None:
    alike(error, copy.copy(error))
    alike(error, copy.deepcopy(error))


def alike(error: PostHogError, same: PostHogError) -> None:
    assert same is not error
    assert type(same) is type(error)
    assert (str(same), same.args, vars(same)) == (str(error), error.args, vars(error))


@pytest.mark.parametrize("error", ALL, ids=IDS)
def test_every_error_is_caught_as_one(error: PostHogError) -> None:
    assert isinstance(error, hogkit.PostHogError)
    assert type(error).__name__ in dir(hogkit)
    assert len(str(error).splitlines()) == 1


def test_every_class_says_what_it_is_about() -> None:
    assert len(IDS) >= 23
    assert all((type(error).__doc__ or "").strip() for error in ALL)


TEXT = st.text(max_size=30) | st.sampled_from(
    ["a\nb", "\r\x1b[31m", "\u2028", f"x {KEY} y", "", "."]
)


@settings(deadline=None)
@given(data=st.data(), kind=st.sampled_from([type(error) for error in ALL]))
def test_every_error_is_one_line_whatever_it_holds(
    data: st.DataObject, kind: type[PostHogError]
) -> None:
    if issubclass(kind, ApiError):
        error: PostHogError = kind(data.draw(problems()))
    else:
        arguments = ARGUMENTS.get(kind, ("x",))
        error = kind(*(data.draw(TEXT) if isinstance(part, str) else part for part in arguments))
    assert str(error).isprintable()
    assert KEY not in str(error)


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    texts = {
        name: draw(TEXT)
        for name in ("detail", "type", "code", "attr", "method", "path", "host", "operation")
    }
    return Problem(
        status=draw(st.integers(100, 599)), scopes=tuple(draw(st.lists(TEXT, max_size=2))), tries=draw(st.integers(0, 9)),
        retry_after=draw(st.none() | st.floats(0, YEAR)),
        retry_at=draw(st.none() | st.datetimes(timezones=st.just(UTC))), from_posthog=draw(st.booleans()), **texts,
    )  # fmt: skip


def test_errors_are_also_what_python_would_raise() -> None:
    assert issubclass(hogkit.ConfigurationError, ValueError)
    assert issubclass(hogkit.InvalidEvent, ValueError)
    assert issubclass(hogkit.MissingExtra, ImportError)
    assert str(made(hogkit.MissingExtra)) == (
        "the command line needs an extra that is not installed: pip install 'hogkit[cli]'"
    )


def test_every_part_of_a_problem_is_a_property_of_its_error() -> None:
    error = error_for(PROBLEM)
    parts = {field.name for field in attrs.fields(Problem)}
    for name in parts - {"host", "operation", "scopes", "from_posthog"}:
        assert getattr(error, name) == getattr(PROBLEM, name)
    assert str(error) == (
        "GET /api/users/@me/, sent 3 times: 403 No. (a). Check the project id, and that the key and its user may see this project."
    )


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
