"""Exit codes: the one table of what went wrong and the number that a script sees. They are stable."""

from __future__ import annotations

import click

from .. import errors
from . import INTERRUPTED

DONE = 0
FAILED = 1
USAGE = 2
AUTHENTICATION = 3
NOT_FOUND = 4
LIMITS = 5
UNREACHABLE = 6
SERVER = 7
TRUNCATED = 8
INCOMPLETE = 9

BY_ERROR: dict[type[BaseException], int] = {
    KeyboardInterrupt: INTERRUPTED,
    click.Abort: INTERRUPTED,
    click.ClickException: USAGE,
    errors.ConfigurationError: USAGE,
    errors.MissingExtra: USAGE,
    errors.InvalidArgument: USAGE,
    errors.Unreachable: UNREACHABLE,
    errors.UnexpectedAnswer: UNREACHABLE,
    errors.AuthenticationError: AUTHENTICATION,
    errors.PermissionDenied: AUTHENTICATION,
    errors.NotFound: NOT_FOUND,
    errors.RateLimited: LIMITS,
    errors.QuotaExceeded: LIMITS,
    errors.QueryTooHeavy: LIMITS,
    errors.ServerError: SERVER,
    errors.Rejected: FAILED,
    BaseException: FAILED,
}

MEANING = (
    (DONE, "done"),
    (FAILED, "PostHog refused (400, 409, 422 …), lint or a check failed, or a bug"),
    (USAGE, "usage, or a setting that cannot work"),
    (AUTHENTICATION, "the key is not accepted, or may not (401, 403)"),
    (NOT_FOUND, "not found (404; a search without a match)"),
    (LIMITS, "a limit is reached (402, 429), or a query is too heavy"),
    (UNREACHABLE, "no answer, or not PostHog's"),
    (SERVER, "PostHog failed (5xx)"),
    (TRUNCATED, "rows may be missing (query --fail-on-truncation)"),
    (INCOMPLETE, "an export or a list is incomplete"),
    (INTERRUPTED, "Ctrl-C"),
)


def code_for(error: BaseException) -> int:
    """The code of the nearest class that the table has."""
    return next(BY_ERROR[kind] for kind in type(error).__mro__ if kind in BY_ERROR)
