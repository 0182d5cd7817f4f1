"""What the limits learn from what became of a try."""

from __future__ import annotations

import httpx

from .limits.ledger import Settlement
from .limits.turns import Outcome
from .problem import problem_from
from .verdicts import NEVER_SENT

MOST_BYTES = 1e18  # more is no number of bytes
ANSWERED = Outcome()
UNSENT = Outcome(calls=Settlement(arrived=False), query=Settlement(arrived=False))


def settlement(outcome: httpx.Response | httpx.RequestError | None) -> Outcome:
    """What the limits learn; None if the try was broken off."""
    if isinstance(outcome, NEVER_SENT):
        return UNSENT
    if not isinstance(outcome, httpx.Response):
        return ANSWERED
    if outcome.status_code == 429:
        return _refused(outcome)
    left = number(outcome.headers.get("x-posthog-query-budget-remaining-bytes"))
    if left is None:
        return ANSWERED
    read = number(outcome.headers.get("x-posthog-query-bytes-read"))
    return Outcome(query=Settlement(left=left, read=read))


def _refused(answer: httpx.Response) -> Outcome:
    """The bytes are a project's own; all else is for calls of the class."""
    problem = problem_from(429, answer.headers, answer.content)
    what = Settlement(refused=problem.retry_after or 0.0)
    return Outcome(query=what) if problem.bytes_are_spent else Outcome(calls=what)


def number(text: str | None) -> float | None:
    """A number of bytes, if that is what it is."""
    if text is None:
        return None
    try:
        value = float(text)
    except ValueError:
        return None
    return value if abs(value) < MOST_BYTES else None
