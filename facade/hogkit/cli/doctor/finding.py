"""What a check found."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

import click
from attrs import field, frozen

from ...errors import PostHogError
from ..exits import FAILED, UNREACHABLE, code_for
from ..reporting import sentence

Status = Literal["ok", "failed", "skipped"]


@frozen(kw_only=True)
class Finding:
    """The outcome of one check. Names, statuses and the keys of `data` are stable.

    Attributes:
        what: How it is, in one line.
        todo: How to mend it, or what it would need.
        code: Exit code of a failure.
        data: The same for programs.
    """

    name: str
    status: Status
    what: str
    todo: str = ""
    code: int = 0
    data: Mapping[str, Any] = field(factory=dict[str, Any])


Data = Mapping[str, Any] | None


def ok(name: str, what: str, todo: str = "", data: Data = None) -> Finding:
    return Finding(name=name, status="ok", what=what, todo=todo, data=data or {})


def skipped(name: str, what: str, todo: str = "") -> Finding:
    return Finding(name=name, status="skipped", what=what, todo=todo)


def failed(
    name: str, what: str, todo: str = "", data: Data = None, *, code: int = FAILED
) -> Finding:
    return Finding(name=name, status="failed", what=what, todo=todo, code=code, data=data or {})


def failed_by(name: str, error: Exception, todo: str = "") -> Finding:
    """A failure, with the exit code that the error has everywhere."""
    if isinstance(error, TimeoutError):
        return failed(name, "no answer in time", todo, code=UNREACHABLE)
    known = isinstance(error, PostHogError | click.ClickException)
    told = sentence(error) if known else f"{type(error).__name__}: {error}"
    return failed(name, told, todo, code=code_for(error))
