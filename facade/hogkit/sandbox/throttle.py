"""Refuses requests as PostHog does when they are too many; used on the server's event loop alone.

Sources: `posthog/rate_limit.py`, `posthog/hogql_queries/query_runner.py`,
`rest_framework/exceptions.py` (Throttled).
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace

from ..limits.classes import rate_class
from .byte_budget import ByteBudget
from .limits import POSTHOG, Limiter, Limits
from .messages import Answer, Request, problem

BYTES_READ = "x-posthog-query-bytes-read"
BYTES_LEFT = "x-posthog-query-budget-remaining-bytes"
# CONCURRENCY_LIMIT_USER_MESSAGE of posthog/api/query.py.
TOO_MANY = "Too many queries are running right now — please try again in a moment."
SPENT = "This project has spent its budget of bytes that queries may read."

Place = asyncio.Future[None]


class Slots:
    """A few at a time; the others queue in the order in which they came."""

    def __init__(self, count: int) -> None:
        self._free = count
        self._queue: deque[Place] = deque()

    def enter(self) -> Place:
        """Done as soon as it is a slot; to be given back in any case."""
        place: Place = asyncio.get_running_loop().create_future()
        if self._free:
            self._free -= 1
            place.set_result(None)
        else:
            self._queue.append(place)
        return place

    def leave(self, place: Place) -> None:
        if not place.done():
            self._queue.remove(place)
        elif self._queue:
            self._queue.popleft().set_result(None)
        else:
            self._free += 1


class Throttle:
    """Limits and what has been counted against them.

    Attributes:
        throttled: How many requests were refused.
        admitted: How many were not, of each class.
    """

    def __init__(self, limits: Limits, clock: Callable[[], float] = time.monotonic) -> None:
        self.limits = limits
        self.slots = Slots(limits.at_once)
        self.throttled = 0
        self.admitted = dict.fromkeys(POSTHOG, 0)
        self._clock = clock
        self._limiter = Limiter(limits)
        self._budget: ByteBudget | None = None
        if limits.bytes_per_hour is not None:
            self._budget = ByteBudget(limits.bytes_per_hour, limits.hour)

    def refusal(self, request: Request, *, reads: bool = True) -> Answer | None:
        """What its windows say, and then the byte budget for a query that `reads`, which one that is
        answered from the cache does not; None: it may go on."""
        now = self._clock()
        wait = self._limiter.wait(rate_class(request.path), now)
        if wait:
            return self._expected("throttled", "Request was throttled.", wait)
        if self._budget is not None and reads and runs_query(request):
            wait = self._budget.wait(now)
            if wait:
                return self._expected("api_queries_budget_exceeded", SPENT, wait)
        return None

    def _expected(self, code: str, said: str, wait: int) -> Answer:
        detail = f"{said} Expected available in {wait} second{'' if wait == 1 else 's'}."
        return self._refused(code, detail, {"retry-after": str(wait)})

    def too_many(self) -> Answer:
        """For a query that has queued in vain."""
        return self._refused("throttled", TOO_MANY, {})

    def _refused(self, code: str, detail: str, headers: dict[str, str]) -> Answer:
        self.throttled += 1
        told = headers if self.limits.retry_after else {}
        given = problem(429, "throttled_error", code, detail, headers=told).answer
        return replace(given, note="throttled")

    def admit(self, request: Request) -> None:
        self.admitted[rate_class(request.path)] += 1

    def charged(self, given: Answer) -> Answer:
        """The answer of a query, with what is left after it if it says how much it read."""
        size = given.headers.get(BYTES_READ, "")
        if not (size.isascii() and size.isdigit()):
            return given
        left = self.spend(float(size))
        told = {} if left is None else {BYTES_LEFT: str(int(left))}
        return replace(given, headers={**given.headers, **told})

    def spend(self, size: float) -> float | None:
        """Bytes that a query has read; what is left of the budget, if there is one."""
        return None if self._budget is None else self._budget.spend(size, self._clock())


@dataclass
class Gate:
    """The limits that count at the moment, if any; set from any thread."""

    throttle: Throttle | None = None

    def set(self, limits: Limits | None) -> None:
        """With fresh counters. Requests that are under way end as they began."""
        self.throttle = None if limits is None else Throttle(limits)


def runs_query(request: Request) -> bool:
    """A POST of `/query/`, or with the kind of query behind it."""
    parts = request.path.strip("/").split("/")
    return request.method == "POST" and parts[3:4] == ["query"] and len(parts) < 6
