"""Reads the answers of the query endpoint, in all their forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from attrs import evolve

from .. import _api
from ..context import Context
from ..errors import (
    ApiError,
    QueryOutOfMemory,
    QueryReadsTooMuch,
    QueryTimeout,
    QueryTooSlow,
    ServerError,
    UnexpectedAnswer,
    error_for,
)
from ..problem import Problem
from ..redact import line
from ..shapes import as_array, is_array, is_object
from .result import Result

# What a blocking query says with its status, an asynchronous one says in words alone, under 400
# (posthog/exceptions.py, posthog/clickhouse/client/execute_async.py). The first that fits counts.
IN_WORDS: tuple[tuple[str, type[ApiError]], ...] = (
    ("heavy load|too busy|too many queries", ServerError),
    ("max memory limit|more memory", QueryOutOfMemory),
    ("estimated query execution time", QueryTooSlow),
    ("max execution time", QueryTimeout),
    ("bytes to read exceeded", QueryReadsTooMuch),
    ("query size exceeded", ServerError),
)
UNTOLD = "PostHog could not run the query, and does not say why"


def rows_in(client: Context, told: Any) -> _api.QueryAnswer:
    """The part of an answer that has the rows: all of it, or what its status holds.

    Raises:
        ApiError: It says that the query failed.
        UnexpectedAnswer: There are no rows in it.
    """
    found = _whole(told)
    if found is None:
        raise _unlike(client)
    if reason := _told_in_success(found):
        raise error_of(_problem(client, reason))
    if not is_array(found.results):
        raise _unlike(client)
    return found


def _whole(told: Any) -> _api.QueryAnswer | None:
    status = getattr(told, "query_status", None)
    if isinstance(told, _api.QueryAnswer) and (
        is_array(told.results) or not isinstance(status, _api.QueryStatus)
    ):
        return told
    if not isinstance(status, _api.QueryStatus):
        return None
    inner: Any = status.results  # all that a blocking query answers; the rows alone in old versions
    body = {"results": inner} if is_array(inner) else inner
    found = _api.QueryAnswer.from_dict(body if is_object(body) else {})
    found.query_status = status
    return found


def _told_in_success(answer: _api.QueryAnswer) -> str:
    """What went wrong, if a 200 says so: at its top, or in the status (posthog/api/query.py)."""
    status = answer.query_status
    inner = status.error_message if isinstance(status, _api.QueryStatus) else None
    failed = UNTOLD if isinstance(status, _api.QueryStatus) and status.error is True else None
    told = (answer.error, inner, failed)
    return next((said for said in told if isinstance(said, str) and said), "")


def error_of(problem: Problem) -> ApiError:
    """The error that a blocking query would have ended with."""
    if problem.code is None:
        for words, kind in IN_WORDS:
            if re.search(words, problem.detail, re.IGNORECASE):
                return kind(problem)
    if problem.detail.startswith('{"query_status"'):  # it has no message (posthog/api/query.py)
        problem = evolve(problem, detail=UNTOLD)
    return error_for(problem)


def result(answer: _api.QueryAnswer, told: _api.Response[Any], elapsed: float) -> Result:
    """The rows of an answer, with what its headers say.

    Args:
        told: What they came in.
        elapsed: Seconds that it took.
    """
    columns = tuple(map(str, as_array(answer.columns)))
    return Result(
        columns=columns,
        types=tuple(map(_type, as_array(answer.types) or ("",) * len(columns))),
        raw=_rows(as_array(answer.results)),
        has_more=answer.has_more if isinstance(answer.has_more, bool) else None,
        size=len(told.content),
        # posthog/api_queries_budget.py
        bytes_read=_number(told, "x-posthog-query-bytes-read"),
        budget_left=_number(told, "x-posthog-query-budget-remaining-bytes"),
        cached=answer.is_cached is True,
        elapsed=elapsed,
        timings=dict(_timings(answer)),
        hogql=answer.hogql if isinstance(answer.hogql, str) else None,
    )


def _rows(told: list[Any]) -> list[list[Any]]:
    if set(map(type, told)) <= {list}:  # as nearly always
        return told
    return [row if is_array(row) else [row] for row in told]


def _type(told: Any) -> str:
    """Pairs of name and type, or types alone: both have been seen."""
    return str(told[1]) if is_array(told) and len(told) > 1 else str(told)


def _timings(answer: _api.QueryAnswer) -> Iterator[tuple[str, float]]:
    """Steps of PostHog's and their seconds."""
    for timing in as_array(answer.timings):
        if isinstance(timing, _api.QueryTiming) and type(timing.t) in (int, float):
            yield str(timing.k), timing.t


def _number(told: _api.Response[Any], header: str) -> int | None:
    """A header as a number; None if there is none."""
    try:
        return int(told.headers.get(header, ""))
    except ValueError:
        return None


def _unlike(client: Context) -> UnexpectedAnswer:
    reason = "an answer without rows; is this PostHog's API?"
    return UnexpectedAnswer(client.settings.host, 200, reason, "POST", path(client))


def path(client: Context) -> str:
    """Of the query endpoint."""
    return f"/api/projects/{client.project_id}/query/"


def _problem(client: Context, detail: str) -> Problem:
    return Problem(
        status=200,
        detail=line(detail, *client.settings.secrets),
        method="POST",
        path=path(client),
        host=client.settings.host,
    )
