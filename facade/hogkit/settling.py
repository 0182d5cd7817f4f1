"""What the budget learns from what became of a try."""

from __future__ import annotations

import httpx

from .limits.ledger import Settlement
from .problem import problem_from
from .verdicts import NEVER_SENT

MOST_BYTES = 1e18  # more is no number of bytes
ANSWERED = Settlement()


def settlement(outcome: httpx.Response | httpx.RequestError | None) -> Settlement:
    """What the budget learns from what became of a try; None if it was broken off."""
    if isinstance(outcome, NEVER_SENT):
        return Settlement(arrived=False)
    if not isinstance(outcome, httpx.Response):
        return ANSWERED
    if outcome.status_code == 429:
        problem = problem_from(429, outcome.headers, outcome.content)
        return Settlement(refused=problem.retry_after or 0.0)
    left = number(outcome.headers.get("x-posthog-query-budget-remaining-bytes"))
    if left is None:
        return ANSWERED
    return Settlement(left=left, read=number(outcome.headers.get("x-posthog-query-bytes-read")))


def number(text: str | None) -> float | None:
    """A number of bytes, if that is what it is."""
    if text is None:
        return None
    try:
        value = float(text)
    except ValueError:
        return None
    return value if abs(value) < MOST_BYTES else None
