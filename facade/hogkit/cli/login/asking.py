"""What `hogkit login` asks of a person, or reads from standard input."""

from __future__ import annotations

import getpass
import sys
import warnings
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from ...errors import ConfigurationError
from ...settings import personal_key
from .. import hiding
from ..output import log

if TYPE_CHECKING:
    from .probing import Project

LONGEST = 4_096  # characters that are read from a pipe; a key has some 50
NAME = "the key"


def key() -> str:
    """The personal key, which is not shown, and from now on hidden.

    Raises:
        click.UsageError: There is none.
        ConfigurationError: It cannot be one.
    """
    if sys.stdin is None:  # pyright: ignore[reportUnnecessaryComparison]
        raise click.UsageError("standard input is closed: run it in a terminal, or send it the key")
    text = (_typed() if sys.stdin.isatty() else _piped()).strip()
    hiding.learn(*([text] if text else []))
    if not text:
        raise click.UsageError("no key was given: it begins with phx_")
    return personal_key(text, NAME)


def _typed() -> str:
    """What is typed, unseen. Click's prompt would go on in the open where a terminal cannot hide it."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", getpass.GetPassWarning)
        try:
            return getpass.getpass("Personal API key (phx_…, not shown): ")
        except getpass.GetPassWarning:
            raise ConfigurationError(
                "this terminal cannot hide what is typed: send the key through a pipe"
            ) from None
        except EOFError:
            raise click.Abort from None


def _piped() -> str:
    try:
        text = sys.stdin.read(LONGEST + 1)
    except UnicodeDecodeError:
        raise click.UsageError("standard input is no text: send it the key alone") from None
    if len(text) > LONGEST:
        raise click.UsageError("standard input is too long for a key: send it the key alone")
    return text


def choice(known: Sequence[Project]) -> Project:
    """One of several projects: asked for on a terminal, else the first."""
    first = known[0]
    if len(known) == 1 or not (sys.stdin.isatty() and sys.stderr.isatty()):
        return first
    for project in known:
        log(f"{project.id:>8}  {project.name}")
    number = click.prompt(
        "Project", default=first.id, type=click.Choice([one.id for one in known]), show_choices=False, err=True
    )  # fmt: skip
    return next(project for project in known if project.id == number)
