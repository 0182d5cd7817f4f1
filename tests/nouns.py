"""Runs nouns of the command line against the sandbox."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cli_running import Done, hogkit
from hogkit.cli.group import RESOURCES
from hogkit.cli.nouns.groups import Noun, noun
from hogkit.sandbox import Sandbox

MANY = 230  # more than two of PostHog's pages


def sandboxes() -> Iterator[Sandbox]:
    """One with nothing in it, for a fixture."""
    with Sandbox(seed=False) as sandbox:
        yield sandbox


def on(sandbox: Sandbox, *arguments: str, **options: Any) -> Done:
    """The command, with the sandbox's keys."""
    return hogkit(*arguments, environment=dict(sandbox.environment), **options)


def sent(sandbox: Sandbox) -> list[tuple[str, str]]:
    """Method and path of what came."""
    return [(one.method, one.path) for one in sandbox.requests]


def many_flags(sandbox: Sandbox) -> None:
    for number in range(MANY):
        sandbox.add_feature_flag(f"flag-{number:03}")


def nouns() -> list[Noun]:
    return [noun(name, told) for name, told in RESOURCES.items()]
