"""What commands share that look at HogQL before it is run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .options import Connection, connect

if TYPE_CHECKING:
    from ..client import PostHog
    from ..lint import Finding, Project


def project_of(connection: Connection) -> Project:
    """What is known of the project, from PostHog if it was not asked within the hour."""
    with connect(connection) as posthog:
        return project_known_to(posthog)


def project_known_to(posthog: PostHog) -> Project:
    from .._flow import context_of, run
    from ..definitions import project

    return run(project(context_of(posthog).begun()))


def place(finding: Finding) -> str:
    """Where it is and what, in one line."""
    return f"{finding.line}:{finding.column}: {finding.code} {finding.message}"


def counted(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
