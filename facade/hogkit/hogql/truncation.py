"""Says when PostHog may have left out rows, which its answers do not."""

from __future__ import annotations

import inspect
import warnings
from types import FrameType
from typing import Literal, get_args

from attrs import evolve

from ..errors import InvalidArgument, PostHogError
from .clauses import has_limit
from .result import Result

# Rows (posthog/hogql/constants.py: DEFAULT_RETURNED_ROWS, MAX_SELECT_RETURNED_ROWS).
DEFAULT_LIMIT = 100
MOST_ROWS = 50_000
ON = "posthog.events() and posthog.pages() go on after them"

OnTruncation = Literal["warn", "error", "ignore"]
_PACKAGE = __name__.rsplit(".", 2)[0]


class Truncated(UserWarning):
    """PostHog may have left out rows of a query; the message says why, and what to do."""


class ResultTruncated(PostHogError):
    """PostHog may have left out rows of a query, and it was to be an error.

    Attributes:
        result: The rows that came.
        reason: Why there may be more, and what to do.
    """

    def __init__(self, result: Result, reason: str) -> None:
        super().__init__(result, reason)
        self.result = result
        self.reason = reason

    def _told(self) -> str:
        return self.reason


def missing(result: Result, sql: str) -> str:
    """Why rows may be missing, and what to do; "" if none are.

    PostHog knows whether there are more only where it wrote the LIMIT itself, into the one SELECT of a
    statement (posthog/hogql_queries/hogql_query_runner.py). Else so many rows as a limit allows mean
    that there may be.
    """
    if result.has_more is False:
        return ""
    rows = len(result)
    if rows >= MOST_ROWS:
        return f"{rows:,} rows: PostHog gives {MOST_ROWS:,} at most, whatever LIMIT says, so there may be more; {ON}"
    if rows >= DEFAULT_LIMIT and not has_limit(sql):
        return f"{rows:,} rows: PostHog's default LIMIT is {DEFAULT_LIMIT}, so {_sure(result)}; write LIMIT to get up to {MOST_ROWS:,}"
    if result.has_more:
        return f"{rows:,} rows, and there are more: write a higher LIMIT, up to {MOST_ROWS:,}"
    return ""


def _sure(result: Result) -> str:
    return "there are more" if result.has_more else "there may be more"


def chosen(how: str) -> None:
    """Refuse an unknown way to take a truncated result.

    Raises:
        InvalidArgument: It is one.
    """
    if how not in get_args(OnTruncation):
        known = ", ".join(get_args(OnTruncation))
        raise InvalidArgument(f"truncated: {how!r} is none of {known}")


def checked(result: Result, sql: str, how: OnTruncation) -> Result:
    """The result with its attribute `truncated`.

    Raises:
        ResultTruncated: It is truncated, and `how` is "error".
    """
    reason = missing(result, sql)
    if not reason:
        return result
    result = evolve(result, truncated=True)
    if how == "error":
        raise ResultTruncated(result, reason)
    if how == "warn":
        warnings.warn(Truncated(reason), stacklevel=_callers())
    return result


def _callers() -> int:
    """How many frames above `checked` the line stands that asked, below this package and the event loop."""
    frame, level = inspect.currentframe(), 0
    while frame is not None and _inner(frame):
        frame, level = frame.f_back, level + 1
    return level


def _inner(frame: FrameType) -> bool:
    name = str(frame.f_globals.get("__name__", ""))
    return name.partition(".")[0] == "asyncio" or f"{name}.".startswith(f"{_PACKAGE}.")
