"""What goes wrong, as a tree to catch from.

PostHogError
├── ConfigurationError      a setting cannot work; raised before anything is sent
├── MissingExtra            an optional dependency is not installed
├── InvalidArgument         PostHog would refuse what a call was given; raised before it is sent
│   └── InvalidEvent        the same of an event
├── QueueFull               an event was not taken in: there was no room for it
├── Undelivered, EventDropped    an event was not delivered, for a reason of this process or of v1 ingest
├── UnexpectedRows, ResultTruncated    a query does not have the rows that were asked for, or not all
├── Unreachable             no answer: DNS, refused, TLS, time-out, a broken connection
├── UnexpectedAnswer        an answer, but not of PostHog's API: a login page, a redirect, no JSON
└── ApiError                PostHog refused: status, type, code, detail, attr, request_id
    ├── Rejected            400, 409, 422 and other 4xx: wrong, and just as wrong next time
    ├── AuthenticationError 401: the key is not accepted
    ├── PermissionDenied    403: the key lacks a scope or the project
    ├── NotFound            404; QueryGone: PostHog has forgotten a query that runs on its own
    ├── RateLimited         429: `retry_at` says when to come back, if PostHog said it
    │   ├── BudgetSpent     nothing was sent: this client's own budget is spent
    │   ├── BytesSpent      the bytes that queries may read in an hour are read
    │   └── EventsRefused   v1 ingest takes no more events: keep them for a later request
    ├── QuotaExceeded       402: the plan's allowance is spent
    ├── QueryTooHeavy       narrow the query
    │   ├── QueryTooSlow      512: PostHog expects it to run too long
    │   ├── QueryTimeout      504 of a query: it ran too long
    │   ├── QueryOutOfMemory  513: it needs too much memory
    │   └── QueryReadsTooMuch 400 too_many_bytes: it would read too much
    └── ServerError         other 5xx, and a cluster without memory to spare
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from .redact import MOST, line

if TYPE_CHECKING:
    from datetime import datetime

    from .problem import Problem


class PostHogError(Exception):
    """Everything that this package raises on purpose. As text it is one line."""

    def __str__(self) -> str:
        return line(self._told(), longest=MOST)

    def _told(self) -> str:
        return super().__str__()


class ConfigurationError(PostHogError, ValueError):
    """A key, host or project id that cannot work; the message says which and what to do."""


class MissingExtra(PostHogError, ImportError):
    """An optional dependency is not installed.

    Attributes:
        extra: What to install: `pip install 'hogkit[extra]'`.
        purpose: What needs it.
    """

    def __init__(self, extra: str, purpose: str) -> None:
        super().__init__(extra, purpose)
        self.extra = extra
        self.purpose = purpose

    def _told(self) -> str:
        return f"{self.purpose} needs an extra that is not installed: pip install 'hogkit[{self.extra}]'"


class InvalidArgument(PostHogError, ValueError):
    """Something that PostHog would refuse; the message says what, and what is wrong with it."""


class InvalidEvent(InvalidArgument):
    """An event that PostHog would refuse; the message says what is wrong with it."""


class QueueFull(PostHogError):
    """An event was not taken in: the queue, or the disk of the spool, has no room for it."""


class Unreachable(PostHogError):
    """No answer came; `__cause__` is httpx's error, without the frames that hold the key.

    Attributes:
        host: Where the request was sent.
        reason: What happened, in a few words.
        method, path: Of the request; the path without its query string.
        tries: How often it was sent, or was to be.
        reached: Whether the host was reached at last, so that a write may have been done.
    """

    def __init__(
        self, host: str, reason: str, method: str = "", path: str = "", tries: int = 1, reached: bool = False
    ) -> None:  # fmt: skip
        super().__init__(host, reason, method, path, tries, reached)
        self.host, self.reason, self.reached = host, reason, reached
        self.method, self.path, self.tries = method, path, tries

    def _told(self) -> str:
        what = "gave no whole answer" if self.reached else "cannot be reached"
        told = f"{self.host} {what}: {self.reason}{_sent(self, 'tried')}"
        write = (
            self.method in ("POST", "PATCH") and "/api/" in self.path and "/query/" not in self.path
        )
        look = ". It may have been done: look before you send it again." if write else ""
        return told + look * self.reached


class UnexpectedAnswer(PostHogError):
    """Something answered that is not PostHog's API, or not as the schema says.

    Attributes:
        host: Where the request was sent.
        status: Of the answer.
        reason: What it looks like, and what to do.
        method, path: Of the request; the path without its query string.
        tries: How often it was sent.
        request_id: What PostHog's support asks for.
    """

    def __init__(
        self, host: str, status: int, reason: str,
        method: str = "", path: str = "", tries: int = 1, request_id: str | None = None,
    ) -> None:  # fmt: skip
        super().__init__(host, status, reason, method, path, tries, request_id)
        self.host, self.status, self.reason = host, status, reason
        self.method, self.path, self.tries = method, path, tries
        self.request_id = request_id

    def _told(self) -> str:
        return f"{self.host} answered {self.status}: {self.reason}{_sent(self, 'sent')}"


def _sent(error: Unreachable | UnexpectedAnswer, verb: str) -> str:
    """What was sent and how often, as far as it is known."""
    often = f"{verb} {error.tries} times" if error.tries > 1 else ""
    known = ", ".join(filter(None, (f"{error.method} {error.path}".strip(), often)))
    return f" ({known})" if known else ""


class ApiError(PostHogError):
    """PostHog refused a request.

    Attributes:
        problem: All that is known; the properties below are parts of it.
    """

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem

    def _told(self) -> str:
        return self.problem.sentence()

    @property
    def status(self) -> int:
        """The HTTP status; 512 and 513 are PostHog's own (posthog/exceptions.py)."""
        return self.problem.status

    @property
    def type(self) -> str | None:
        """PostHog's kind of error. It is authentication_error for 401 and 403 alike."""
        return self.problem.type

    @property
    def code(self) -> str | None:
        return self.problem.code

    @property
    def detail(self) -> str:
        """PostHog's sentence, or what could be read of a body of another form."""
        return self.problem.detail

    @property
    def attr(self) -> str | None:
        """The path of the field that is wrong."""
        return self.problem.attr

    @property
    def method(self) -> str:
        return self.problem.method

    @property
    def path(self) -> str:
        """Without the query string."""
        return self.problem.path

    @property
    def request_id(self) -> str | None:
        """What PostHog's support asks for."""
        return self.problem.request_id

    @property
    def tries(self) -> int:
        """How often the request was sent; 0 if this client held it back."""
        return self.problem.tries

    @property
    def retry_after(self) -> float | None:
        """Seconds to wait, counted from the answer; None if PostHog did not say."""
        return self.problem.retry_after

    @property
    def retry_at(self) -> datetime | None:
        """When to come back, with a zone; None if PostHog did not say."""
        return self.problem.retry_at


class Rejected(ApiError):
    """400, 409, 422 or another 4xx: sending the same again gives the same. Correct the request."""


class AuthenticationError(ApiError):
    """401: the key is missing, wrong or revoked. Make another, or check the host."""


class PermissionDenied(ApiError):
    """403: the key lacks a scope, or may not use this project. Grant it in PostHog's settings."""


class NotFound(ApiError):
    """404: no such object, or none that this key may see. Check its id and the project's."""


class RateLimited(ApiError):
    """429: too many requests, or too many at once. Come back at `retry_at`, or in a moment."""


class BudgetSpent(RateLimited):
    """Nothing was sent: this client's own budget is spent. Come back at `retry_at`, or wait longer."""


class BytesSpent(RateLimited):
    """429 api_queries_budget_exceeded: the bytes that queries may read in an hour are read.

    Come back at `retry_at`, up to an hour away (posthog/api_queries_budget.py), or read less.
    """


class EventsRefused(RateLimited):
    """429 of v1 ingest (rust/capture/src/v1/error.rs): send the events in a later request."""


class QuotaExceeded(ApiError):
    """402: the plan's allowance is spent. Raise the limit in PostHog's billing, or wait for the next month."""


class QueryTooHeavy(ApiError):
    """A query that cannot end well: narrow it, by a shorter time range or fewer columns."""


class QueryTooSlow(QueryTooHeavy):
    """512: PostHog expects it to run too long, and did not start it. Narrow it."""


class QueryTimeout(QueryTooHeavy):
    """504 in PostHog's own words: it ran too long. Narrow it, or run it async, which may take longer."""


class QueryOutOfMemory(QueryTooHeavy):
    """513: it needs more memory than one query may have. Narrow it."""


class QueryReadsTooMuch(QueryTooHeavy):
    """400 too_many_bytes: it would read more than one query may. Narrow it."""


class ServerError(ApiError):
    """5xx: PostHog, or a proxy before it, failed. Try again later."""


# What each refusal is: the first row that holds. Codes and statuses are of posthog/exceptions.py.
TABLE: tuple[tuple[type[ApiError], Callable[[Problem], bool]], ...] = (
    (BudgetSpent, lambda told: told.status == 429 and told.tries == 0),
    (BytesSpent, lambda told: told.status == 429 and told.bytes_are_spent),
    (EventsRefused, lambda told: told.status == 429 and told.of_v1_ingest),
    (RateLimited, lambda told: told.status == 429),
    (AuthenticationError, lambda told: told.status == 401),
    (QuotaExceeded, lambda told: told.status == 402),
    (PermissionDenied, lambda told: told.status == 403),
    (NotFound, lambda told: told.status == 404),
    (ServerError, lambda told: told.out_of_memory and told.under_heavy_load),
    (QueryOutOfMemory, lambda told: told.out_of_memory),
    (QueryTooSlow, lambda told: told.status == 512),
    (QueryTimeout, lambda told: told.timed_out),
    (QueryReadsTooMuch, lambda told: told.code == "too_many_bytes"),
    (ServerError, lambda told: told.status >= 500),
    (Rejected, lambda told: True),
)  # fmt: skip


def error_for(problem: Problem) -> ApiError:
    """The error of the tree for a refusal."""
    return next(kind for kind, holds in TABLE if holds(problem))(problem)
