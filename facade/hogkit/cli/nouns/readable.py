"""Options of a noun's own, for what is written most: a flag's rollout, an annotation's time."""

from __future__ import annotations

from typing import Any

import click

from .kinds import Decorator, Kind
from .pairs import pair

_TEXT = (click.option("--name", metavar="TEXT", help="What it is for."),)
_FLAG = (
    click.option(
        "--rollout",
        type=click.FloatRange(0, 100),
        metavar="PERCENT",
        help="How many of all get it.",
    ),
    click.option(
        "--variant",
        "variants",
        multiple=True,
        metavar="NAME=PERCENT",
        help="How many of those get a variant; again for each, up to 100.",
    ),
    click.option("--active/--inactive", default=None, help="Whether it is evaluated at all."),
)
_NOTE = (
    click.option("--at", metavar="TIME", help="When: 2026-01-31 12:00, 2h ago.  [default: now]"),
    click.option(
        "--scope",
        type=click.Choice(["project", "organization"]),
        metavar="project|organization",
        help="Where it is shown.  [default: project]",
    ),
)
_SHOWN = click.option(
    "--scope",
    type=click.Choice(["project", "organization"]),
    metavar="project|organization",
    help="Where it is shown.",
)
_MOVED = (click.option("--at", metavar="TIME", help="When: 2026-01-31 12:00, 2h ago."), _SHOWN)

_OPTIONS: dict[tuple[str, str], tuple[Decorator, ...]] = {
    ("flags", "create"): (*_TEXT, *_FLAG),
    ("flags", "update"): (*_TEXT, *_FLAG),
    ("annotations", "create"): _NOTE,
    ("annotations", "update"): _MOVED,
}


def options(kind: Kind, verb: str) -> tuple[Decorator, ...]:
    return _OPTIONS.get((kind.noun, verb), ())


def spelled(kind: Kind, verb: str) -> dict[str, str]:
    """Those options, by what stands behind their hyphens."""

    def nothing() -> None: ...

    for option in options(kind, verb):
        option(nothing)
    params = click.command()(nothing).params
    told = [spelling for one in params for spelling in (*one.opts, *one.secondary_opts)]
    return {spelling.removeprefix("--"): spelling for spelling in told}


def fields(given: dict[str, Any]) -> dict[str, Any]:
    """What those options say, as the client takes it."""
    from ...times import moment

    found = {name: said for name, said in given.items() if said not in (None, ())}
    if "variants" in found:
        found["variants"] = dict(_share(one) for one in found["variants"])
    if "at" in found:
        try:
            found["date_marker"] = moment(found.pop("at"))
        except ValueError as error:
            raise click.UsageError(f"--at: {error}") from None
    return found


def usual(kind: Kind) -> dict[str, Any]:
    """What a new one is, if nothing else is said. PostHog's own scope is an insight's, without which nobody
    sees an annotation (posthog/models/annotation.py)."""
    from ...times import now

    return {"date_marker": now(), "scope": "project"} if kind.noun == "annotations" else {}


def _share(given: str) -> tuple[str, float]:
    name, percent = pair("--variant", given, "NAME=PERCENT")
    try:
        return name, float(percent)
    except ValueError:
        raise click.UsageError(f"--variant {given}: {percent!r} is no number") from None
