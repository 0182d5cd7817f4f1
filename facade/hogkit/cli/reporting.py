"""What is said of an error: one line, and with it the exit code."""

from __future__ import annotations

import os

import click

from ..errors import ApiError, PostHogError, UnexpectedAnswer
from ..redact import redact
from .exits import code_for
from .hiding import secrets
from .output import Unwritten, hint
from .saying import say

TRACEBACK = "HOGKIT_TRACEBACK"
SEE = " See: "


def report(error: BaseException) -> int:
    """Say it, and return the exit code."""
    if os.environ.get(TRACEBACK) and not isinstance(error, click.ClickException):
        import traceback

        told = "".join(traceback.format_exception(error))
        say(redact(told, *secrets()))
    hint(sentence(error))
    return code_for(error)


def sentence(error: BaseException) -> str:
    """What went wrong and what to do."""
    if isinstance(error, KeyboardInterrupt | click.Abort):
        return "interrupted"
    if isinstance(error, click.UsageError):
        return _usage(error)
    if isinstance(error, click.ClickException):
        return error.format_message()
    if isinstance(error, ApiError | UnexpectedAnswer):
        return f"{error} (request {error.request_id})" if error.request_id else str(error)
    if isinstance(error, PostHogError | Unwritten):
        return str(error)
    return f"{type(error).__name__}: {error}. This is a bug of hogkit; {TRACEBACK}=1 shows where"


def _usage(error: click.UsageError) -> str:
    told = error.format_message().rstrip(".")
    if SEE in told:
        return told
    command = error.ctx.command_path if error.ctx else "hogkit"
    return f"{told}{'' if told.endswith('?') else '.'}{SEE}{command} --help"
