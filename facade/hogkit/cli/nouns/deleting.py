"""`delete`, of any noun."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from ...shapes import is_array
from ..options import Connection, connected
from .building import built
from .filters import asked, options
from .finding import alone, by, got, id_of, named, way
from .kinds import Kind
from .opening import looking, opened, scopes, unsent

if TYPE_CHECKING:
    from ...resources import Item
    from ...resources.table import Row

# What people know one by, the first of these that it has.
NAMES = ("key", "name", "content", "email", "distinct_ids")


def delete(kind: Kind) -> click.Command:
    """The command that deletes some, one after the other."""

    def run(
        connection: Connection, which: tuple[str, ...], yes: bool, dry_run: bool, **given: Any
    ) -> None:
        row, said = kind.row(given), given.pop("by", None)
        for text in which:
            way(
                row, text, said
            )  # before one is deleted: whether it can be seen what each of them is
        if not (yes or dry_run or asking()):
            raise click.UsageError(f"nobody can be asked here: add --yes to delete {kind.many}")
        with opened(connection, dry_run=dry_run, looks=True) as posthog:
            one = One(getattr(posthog, row.name), row, kind.noun, said, asked(row, "delete", given))
            codes = [
                one.tried(text, which[n:], sure=yes or dry_run, dry_run=dry_run)
                for n, text in enumerate(which, 1)
            ]
        if any(codes):
            raise click.exceptions.Exit(next(filter(None, codes)))

    return built(
        kind,
        "delete",
        run,
        [
            click.argument("which", nargs=-1, required=True, metavar=f"{named(kind)}..."),
            *by(kind),
            kind.option,
            *(options(kind, "delete")),
            click.option("-y", "--yes", is_flag=True, help="Do not ask."),
            looking,
            connected,
        ],
        f"{scopes(kind, 'delete')}{fate(kind)}",
    )


def fate(kind: Kind) -> str:
    """Whether they come back."""
    if all(row.soft for row in kind.rows):
        return f"PostHog marks them as deleted: `hogkit {kind.noun} update ID --set deleted=false` brings one back."
    return "They do not come back."


def asking() -> bool:
    """Whether there is someone to ask."""
    return all(stream and stream.isatty() for stream in (sys.stdin, sys.stderr))


class One:
    """One at a time of a resource."""

    def __init__(
        self, resource: Any, row: Row, noun: str, by: str | None, others: dict[str, Any]
    ) -> None:
        self.resource, self.row, self.noun, self.by, self.others = resource, row, noun, by, others

    def tried(self, text: str, rest: tuple[str, ...], *, sure: bool, dry_run: bool) -> int:
        """Delete it, and return an exit code. What PostHog refuses of one is no reason to leave the others.

        Raises:
            PostHogError: The others would fail as well; which ones were not tried is said.
        """
        from ...errors import InvalidArgument, NotFound, PermissionDenied, PostHogError, Rejected
        from ..exits import DONE, FAILED
        from ..output import hint
        from ..reporting import report

        gone = True
        try:
            with unsent(dry_run=dry_run, first=True):
                gone = self.deleted(text, sure=sure)
        except (click.UsageError, InvalidArgument, NotFound, PermissionDenied, Rejected) as error:
            return report(error)
        except PostHogError:
            if rest:
                hint(f"not tried: {', '.join(rest)}")
            raise
        return DONE if gone else FAILED

    def deleted(self, text: str, *, sure: bool) -> bool:
        """Delete it and say so, unless it is to be kept."""
        from ..output import hint

        row = self.row
        if sure:
            which, label = id_of(self.resource, row, text, self.by), text
        else:
            which, label = self._looked_up(text)
            if not agreed(f"Delete {row.one} {label}?"):
                hint(f"{row.one} {label} is kept")
                return False
        self.resource.delete(which, **self.others)
        undo = f"; hogkit {self.noun} update {which} --set deleted=false brings it back"
        hint(f"deleted {row.one} {label}{undo * row.soft}")
        return True

    def _looked_up(self, text: str) -> tuple[Any, str]:
        """Its id, and what to call it."""
        alone(self.resource, self.row, text, self.by)
        item = got(self.resource, self.row, text, self.by)
        which, name = item[self.row.id], name_of(item)
        return which, f"{which} ({name})" if name else str(which)


def name_of(item: Item) -> str:
    found: Any = next((item[name] for name in NAMES if item.get(name)), "")
    return str(found[0] if is_array(found) else found)


def agreed(question: str) -> bool:
    """Whether the answer is yes. Click would write a part of the question on standard output."""
    from ..hiding import message
    from ..saying import say

    say(f"{message(question)} [y/N] ")
    return sys.stdin.readline().strip().lower() in ("y", "yes")
