"""Chains of exceptions, without what must not be seen: frames below the transport hold the key."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

E = TypeVar("E", bound=BaseException)


def stripped(error: E, outer: BaseException | None) -> E:
    """`error` without the frames of itself and of all that led to it.

    Args:
        outer: What was being handled when the request began. It stands at the end of the same
            chain, and is the caller's: it stays as it is.
    """
    for cause in causes(error, outer):
        if cause.__context__ is outer:
            cause.__context__ = None
        cause.__traceback__ = None
    return error


def causes(error: BaseException, outer: BaseException | None = None) -> Iterator[BaseException]:
    """The error and what led to it: several, if a host has several addresses."""
    seen = {id(outer)}
    waiting: list[BaseException | None] = [error]
    while waiting:
        cause = waiting.pop()
        if cause is None or id(cause) in seen:
            continue
        seen.add(id(cause))
        waiting += [cause.__context__, cause.__cause__]
        waiting += getattr(cause, "exceptions", ())  # of an ExceptionGroup
        yield cause
