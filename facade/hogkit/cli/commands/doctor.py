"""hogkit doctor"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from ..options import Connection, connected

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..doctor.finding import Finding

SIGNS = {"ok": "✓", "failed": "✗", "skipped": "–"}
PLAIN = {"ok": "+", "failed": "x", "skipped": "-"}  # for encodings that have no such signs


@click.command("doctor")
@connected
@click.option("--json", "as_json", is_flag=True, help="One object; see above.")
def command(connection: Connection, as_json: bool) -> None:
    """Check keys, hosts, project, clock and limits.

    Says how each is, and how to mend what is wrong. Nothing has to work for it:
    no key, no network, no home folder. It takes a minute at most, --timeout or
    not, and shows no key. Trying the project token costs a flag request, which
    PostHog counts.

    \b
    Examples:
      hogkit doctor
      hogkit doctor --host eu
      hogkit doctor --json | jq '.checks[] | select(.status == "failed")'

    \b
    --json: {"ok": …, "exit_code": …, "checks": [{"name": …,
            "status": "ok|failed|skipped", "what": …, "todo": …,
            "code": …, "data": {…}}, …]}

    Exit code 0 if nothing is wrong, else that of the first failure.
    """
    from ..doctor.examined import examined
    from ..exits import DONE

    found = examined(connection)
    code = next((one.code for one in found if one.status == "failed"), DONE)
    if as_json:
        as_object(found, code)
    else:
        shown(found)
    if code:
        raise click.exceptions.Exit(code)


def as_object(found: Sequence[Finding], code: int) -> None:
    from ..json_text import dumped
    from ..output import write_json

    checks = [_check(one) for one in found]
    write_json(dumped({"ok": not code, "exit_code": code, "checks": checks}))


def _check(one: Finding) -> dict[str, Any]:
    from ..hiding import message

    texts = {"what": message(one.what), "todo": message(one.todo)}
    return {"name": one.name, "status": one.status, **texts, "code": one.code, "data": one.data}


def shown(found: Sequence[Finding]) -> None:
    """A line for each check, which goes on below itself on a terminal."""
    from ..hiding import message
    from ..layout import columns
    from ..output import on_terminal, width, write
    from ..table import Table
    from ..tables import show

    rows = [(one.status, one.name, message(one.what), message(one.todo)) for one in found]
    if not on_terminal():
        show(Table(("status", "check", "what", "todo"), rows))
        return
    signs = _signs()
    lines = [(signs[status], name, _joined(what, todo)) for status, name, what, todo in rows]
    write("\n".join(columns(lines, width())))


def _joined(what: str, todo: str) -> str:
    return f"{what}; {todo}" if todo else what


def _signs() -> dict[str, str]:
    try:
        "".join(SIGNS.values()).encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return PLAIN
    return SIGNS
