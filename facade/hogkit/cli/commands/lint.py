"""hogkit lint"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from ..exits import FAILED
from ..options import Connection, connected, settings_of

if TYPE_CHECKING:
    from ...lint import Finding, Project

EVERY = "all"


@click.command("lint")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--strict", is_flag=True, help="Warnings are errors.")
@click.option(
    "--ignore", "ignored", multiple=True, metavar="CODE", help="A rule that does not count; again for each."
)  # fmt: skip
@click.option("--offline", is_flag=True, help="Ask PostHog nothing.")
@click.option("--json", "as_json", is_flag=True, help="An array; see above.")
@click.option(
    "--explain", is_flag=False, flag_value=EVERY, metavar="[CODE]", help="Say what rules there are, or one."
)  # fmt: skip
@connected
def command(
    connection: Connection,
    paths: tuple[str, ...],
    strict: bool,
    ignored: tuple[str, ...],
    offline: bool,
    as_json: bool,
    explain: str | None,
) -> None:
    """Check HogQL before it is run.

    PATH is a file of SQL, a folder of files *.sql, or - for standard input. A file may
    have several statements, with semicolons between them. None of them is run.

    Tables, events, properties and times are compared with those of the project, for
    which PostHog is asked once an hour: two queries and a few calls. The key needs the
    scopes query:read, event_definition:read and property_definition:read. Without a key,
    or with --offline, only the SQL is looked at.

    \b
    Examples:
      hogkit lint queries/
      hogkit lint funnel.sql --strict --ignore HQ201
      git show HEAD:funnel.sql | hogkit lint - --offline
      hogkit lint --explain HQ101

    \b
    In the SQL: -- noqa silences its line, -- noqa: HQ101 one rule in it, and
            -- hogkit: ignore HQ101 in the first lines one rule in the file.
    --json: [{"path": …, "code": …, "line": …, "column": …, "message": …,
            "fix": …, "severity": "error"|"warning"}, …]

    Exit code 1: there are errors, or with --strict any findings.
    """
    if explain is not None:
        explained(explain, as_json=as_json)
        return
    codes = [code for given in ignored for code in given.replace(",", " ").upper().split()]
    if not paths:
        raise click.UsageError("give files or folders of SQL, or - for standard input")
    texts = read(paths)
    found = list(linted(texts, about(connection, offline=offline), codes))
    written(found, dict(texts), as_json=as_json)
    summed(found, len(texts))
    if any(strict or finding.severity == "error" for _, finding in found):
        raise click.exceptions.Exit(FAILED)


def read(paths: Sequence[str]) -> list[tuple[str, str]]:
    """Each file and its text, in the order in which they were given; none of them twice."""
    from ...lint.files import files
    from .query import script

    return [(path, script(path)) for path in dict.fromkeys(files(paths))]


def about(connection: Connection, *, offline: bool) -> Project | None:
    """What is known of the project; None if nobody is to be asked."""
    from ..linting import project_of
    from ..output import hint

    if offline:
        return None
    if settings_of(connection).api_key is None:
        hint(
            "there is no personal API key, so nothing is compared with a project; --offline is the same"
        )
        return None
    return project_of(connection)


def linted(
    texts: Sequence[tuple[str, str]], project: Project | None, ignored: Sequence[str]
) -> Iterator[tuple[str, Finding]]:
    from ...lint import check
    from ...lint.files import statements

    for path, text in texts:
        for statement in statements(text):
            for finding in check(statement, project=project, ignore=ignored):
                yield path, finding


def written(found: Sequence[tuple[str, Finding]], texts: dict[str, str], *, as_json: bool) -> None:
    from ..json_text import dumped
    from ..linting import place
    from ..output import on_terminal, write, write_json

    if as_json:
        write_json(dumped([as_object(path, finding) for path, finding in found]))
        return
    for path, finding in found:
        more = f"\n{finding.text(texts[path])}" if on_terminal() else ""
        write(f"{path}:{place(finding)}{more}")


def as_object(path: str, finding: Finding) -> dict[str, object]:
    names = ("code", "line", "column", "message", "fix", "severity")
    return {"path": path, **{name: getattr(finding, name) for name in names}}


def summed(found: Sequence[tuple[str, Finding]], files: int) -> None:
    from ..linting import counted
    from ..output import hint

    errors = sum(finding.severity == "error" for _, finding in found)
    told = f"{counted(errors, 'error')} and {counted(len(found) - errors, 'warning')}"
    hint(f"{counted(files, 'file')}: {told if found else 'nothing found'}")


def explained(code: str, *, as_json: bool) -> None:
    """
    Raises:
        click.UsageError: There is no such rule.
    """
    from ...lint.rules import BY_CODE
    from ..json_text import dumped
    from ..output import write, write_json

    if code != EVERY and code.upper() not in BY_CODE:
        raise click.UsageError(f"no rule is {code!r}; there are {', '.join(BY_CODE)}")
    rules = list(BY_CODE.values()) if code == EVERY else [BY_CODE[code.upper()]]
    if as_json:
        names = ("code", "name", "severity", "sentence", "fix")
        write_json(dumped([{name: getattr(rule, name) for name in names} for rule in rules]))
        return
    for rule in rules:
        write(f"{rule.code} {rule.name}: {rule.severity}\n  {rule.sentence}\n  {rule.fix}")
