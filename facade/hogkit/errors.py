"""What goes wrong, as a tree to catch from.

PostHogError
├── ConfigurationError      a setting cannot work; raised before anything is sent
├── MissingExtra            an optional dependency is not installed
├── InvalidArgument         PostHog would refuse what a call was given; raised before it is sent
│   └── InvalidEvent        the same of an event
├── Unreachable             no answer: DNS, refused, TLS, time-out, a broken connection
├── UnexpectedAnswer        an answer, but not of PostHog's API: a login page, a redirect, no JSON
└── ApiError                PostHog refused: status, type, code, detail, attr, request_id
    ├── Rejected            400, 409, 422 and other 4xx: wrong, and just as wrong next time
    ├── AuthenticationError 401: the key is not accepted
    ├── PermissionDenied    403: the key lacks a scope or the project
    ├── NotFound            404
    ├── RateLimited         429: `retry_after` says when to come back, if PostHog said it
    ├── QuotaExceeded       402: the plan's allowance is spent
    ├── QueryTooHeavy       512, 513: too long or too much memory; narrow the query
    └── ServerError         5xx
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .problem import Problem


class PostHogError(Exception):
    """Everything that this package raises on purpose."""


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

    def __str__(self) -> str:
        return f"{self.purpose} needs an extra that is not installed: pip install 'hogkit[{self.extra}]'"


class InvalidArgument(PostHogError, ValueError):
    """Something that PostHog would refuse; the message says what, and what is wrong with it."""


class InvalidEvent(InvalidArgument):
    """An event that PostHog would refuse; the message says what is wrong with it."""


class Unreachable(PostHogError):
    """No answer came; `__cause__` is httpx's error, without the frames that hold the key.

    Attributes:
        host: Where the request was sent.
        reason: What happened, in a few words.
    """

    def __init__(self, host: str, reason: str) -> None:
        super().__init__(host, reason)
        self.host = host
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.host} cannot be reached: {self.reason}"


class UnexpectedAnswer(PostHogError):
    """Something answered that is not PostHog's API, or not as the schema says.

    Attributes:
        host: Where the request was sent.
        status: Of the answer.
        reason: What it looks like, and what to do.
    """

    def __init__(self, host: str, status: int, reason: str) -> None:
        super().__init__(host, status, reason)
        self.host = host
        self.status = status
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.host} answered {self.status}: {self.reason}"


class ApiError(PostHogError):
    """PostHog refused a request.

    Attributes:
        problem: All that is known; the properties below are parts of it.
    """

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem

    def __str__(self) -> str:
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
    def retry_after(self) -> float | None:
        """Seconds to wait, counted from the answer; None if PostHog did not say."""
        return self.problem.retry_after


class Rejected(ApiError):
    """400, 409, 422 or another 4xx: sending the same again gives the same."""


class AuthenticationError(ApiError):
    """401: the key is missing, wrong or revoked."""


class PermissionDenied(ApiError):
    """403: the key lacks a scope, or may not use this project."""


class NotFound(ApiError):
    """404: no such object, or none that this key may see."""


class RateLimited(ApiError):
    """429: too many requests, too many at once, or the hour's bytes are read."""


class QuotaExceeded(ApiError):
    """402: the plan's allowance is spent."""


class QueryTooHeavy(ApiError):
    """512, 513: the query would run too long or needs too much memory."""


class ServerError(ApiError):
    """5xx: PostHog, or a proxy before it, failed."""


BY_STATUS: dict[int, type[ApiError]] = {
    401: AuthenticationError,
    402: QuotaExceeded,
    403: PermissionDenied,
    404: NotFound,
    429: RateLimited,
    512: QueryTooHeavy,
    513: QueryTooHeavy,
}


def error_for(problem: Problem) -> ApiError:
    """The error of the tree for a refusal."""
    otherwise = ServerError if problem.status >= 500 else Rejected
    return BY_STATUS.get(problem.status, otherwise)(problem)
