"""hogkit login"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ..options import Connection, connected

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...client import PostHog
    from ..login.probing import Owner, Project
    from ..login.scopes import Allowed


@click.command("login")
@connected
def command(connection: Connection) -> None:
    """Store a key, its host and its project.

    Asks for a personal API key (phx_…) without showing it, or reads it from
    standard input. Tries it at PostHog US, then EU; with --host or POSTHOG_HOST
    only there. Stores host, project, key and project token for all commands: the
    key in the keyring, if the extra `keyring` is installed and there is one, else
    in a file that only you can read. The library reads neither.

    What the environment says counts before that. A key is only ever used with the
    host that it was stored for, or that is exported beside it. A try takes 10 s at
    most, if --timeout does not say.

    \b
    Examples:
      hogkit login
      hogkit login --host eu --project-id 12345
      hogkit login --host https://posthog.example.com < key.txt
      hogkit logout

    \b
    The table says for each command whether the key may read and write, or
    which scope it lacks. Piped: command, verb, yes/no/unknown, scope.
    """
    from ..login import asked, asking, places, probing

    candidates, ingest = wanted(connection)
    places.writable()
    key = asking.key()
    owner = probing.owner(connection, key, candidates or probing.REGIONS)
    with asked.client(connection, owner.host, key) as posthog:
        project = chosen(posthog, connection, owner)
        kept(owner, project, key, ingest)
        permitted(posthog, project)


def wanted(connection: Connection) -> tuple[Sequence[str], str | None]:
    """The one host that is given, and its ingest host; empty and None if none is.

    Raises:
        ConfigurationError: It cannot be one.
    """
    from ...settings import settings
    from ..login.chosen import HOST, brought

    found = settings(host=connection.host, project_id=connection.project_id)
    if connection.host is None and not brought(HOST):
        return (), None
    return (found.host,), found.ingest_host


def chosen(posthog: PostHog, connection: Connection, owner: Owner) -> Project | None:
    """The project that commands are to be for; None if the user has none, or nobody knows.

    Raises:
        PostHogError: The one that is given is not there, or not for this key.
    """
    from ...errors import NotFound
    from ..login import asking, probing
    from ..login.chosen import PROJECT, brought

    given = connection.project_id or brought(PROJECT)
    known = probing.projects(owner.user) if owner.user else []
    if given is None and known:
        return asking.choice(known)
    if found := next((one for one in known if one.id == given), None):
        return found
    try:
        found = probing.project(posthog, given or "@current")
    except NotFound:
        if given:
            raise
        return None
    if found is None and given and given.isdecimal():
        return probing.Project(id=given)
    return found


def kept(owner: Owner, project: Project | None, key: str, ingest: str | None) -> None:
    """Keep it, and say where."""
    from ... import hosts
    from ..login import keeping
    from ..login.profile import Profile
    from ..output import hint

    profile = Profile(
        host=owner.host,
        ingest_host=ingest or hosts.ingest_of(owner.host),
        project_id=project.id if project else None,
        project_api_key=project.token if project else None,
    )
    where, why = keeping.store(profile, key)
    if why:
        hint(why)
    who = f" as {owner.user.email}" if owner.user and owner.user.email else ""
    hint(f"logged in to {owner.host}{who}; the key is in {where}")
    for line in noted(project):
        hint(line)


def noted(project: Project | None) -> list[str]:
    """What is worth knowing about the project, and about what counts before the profile."""
    from ...settings import PERSONAL, PROJECT_TOKEN
    from ..login.chosen import brought

    told = "no project: --project-id says which" if project is None else _named(project)
    lines = [told]
    if project is not None and project.token is None:
        lines.append(
            "the project token cannot be read (scope project:read), so no events can be sent"
        )
    if set_ := [name for name in (*PERSONAL, *PROJECT_TOKEN) if brought(name)]:
        lines.append(f"{' and '.join(set_)} in the environment count before what was kept now")
    return lines  # fmt: skip


def _named(project: Project) -> str:
    return f"project {project.id}{f': {project.name}' if project.name else ''}"


def permitted(posthog: PostHog, project: Project | None) -> None:
    """Show what the key may."""
    from ..login.scopes import allowed
    from ..output import hint, on_terminal
    from ..table import Table
    from ..tables import show

    found = allowed(posthog, project.id if project else "@current")
    if on_terminal():
        show(Table(("command", "read", "write"), grid(found), whole=frozenset({0})))
    else:
        rows = [(one.command, one.verb, one.answer, one.scope) for one in found]
        show(Table(("command", "verb", "allowed", "scope"), rows))
    for why in dict.fromkeys(one.why for one in found if one.why):
        hint(f"{', '.join(dict.fromkeys(one.command for one in found if one.why == why))}: {why}")
    if all(one.answer == "no" and one.why for one in found if one.command in ("query", "flags")):
        hint("the key is not for that project: `hogkit login --project-id` says which")


def grid(found: Sequence[Allowed]) -> list[tuple[str, str, str]]:
    """A row for each command."""
    cells = {(one.command, one.verb): _cell(one) for one in found}
    commands = dict.fromkeys(one.command for one in found)
    return [(name, cells[name, "read"], cells.get((name, "write"), "")) for name in commands]


def _cell(one: Allowed) -> str:
    if one.answer == "yes":
        return "yes"
    if one.answer == "unknown":
        return "?"
    return "no" if one.why else f"needs {one.scope}"
