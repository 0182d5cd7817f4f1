"""What a regeneration changes: the document that the lock bound before, beside the one that is pinned now."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline import lock
from pipeline.refusal import Refused

from . import revisions
from .revisions import OVERLAYS, SCHEMA, Source

if TYPE_CHECKING:
    from .report import Report

MOST = 100  # commits that are looked through
HINT = "scripts/api_diff.py OLD pinned tells what changed"


def changed() -> Report | str | None:
    """The report; or why there is none, in a sentence; or None: neither schema nor overlays have changed."""
    now, bound = lock.inputs(), _bound()
    moved = {kind for kind in ("schema", "overlays") if bound and bound.get(kind) != now[kind]}
    if not moved:
        return None
    with tempfile.TemporaryDirectory(prefix="hogkit-") as scratch:
        try:
            old = _before(bound, moved, Path(scratch))
        except Refused as why:
            return f"no entry in CHANGELOG-API.md: {why}; {HINT}"
        return between(old, revisions.source("pinned", Path(scratch)))


def entered(told: Report | str | None, root: Path) -> list[str]:
    """Enter what `changed` gave into the journal, and return what to say of it.

    Args:
        root: The folder of the journal.
    """
    if told is None or isinstance(told, str):
        return [told] if told else []
    from . import journal

    day = datetime.now(UTC).date().isoformat()
    new = journal.enter(root / journal.NAME, told, day)
    return [told.summary, *([f"{journal.NAME} has it all"] if new else [])]


def between(old: Source, new: Source) -> Report:
    """The report of what changed from one document to another."""
    from hogkit.version import __version__

    from .compare import compare
    from .report import report
    from .views import views

    before, after = views(old, new)
    return report(compare(before, after), old.name, new.name, __version__, after.stale)


def _bound() -> dict[str, Any]:
    """The inputs that the lock names; none if there is no lock, or none that can be read."""
    try:
        inputs: dict[str, Any] = lock.read().get("inputs", {})
    except Refused:  # --force writes it anew
        return {}
    return inputs


def _before(bound: Mapping[str, Any], moved: set[str], scratch: Path) -> Source:
    """The document and the overlays that the lock bound: those at hand, but what has changed is git's.

    Raises:
        Refused: Git does not have them, or there is no git.
    """
    schema, overlays = revisions.ROOT / SCHEMA, revisions.ROOT / OVERLAYS
    if "schema" in moved:
        schema = _found(SCHEMA, bound["schema"], scratch / "schema") / schema.name
    if "overlays" in moved:
        overlays = _found(OVERLAYS, bound["overlays"], scratch / "overlays") / overlays.name
    return revisions.read(schema, "the last regeneration", overlays if overlays.exists() else None)


def _found(path: str, digest: str, scratch: Path) -> Path:
    """A folder with what a file or a folder of openapi/ was when its digest was this one.

    Raises:
        Refused: No commit has it.
    """
    for number, commit in enumerate(_first(revisions.history(path), MOST)):
        folder = scratch / str(number)
        folder.mkdir(parents=True)
        revisions.extracted(commit, path, folder)
        if lock.package_digest(folder) == digest:  # one digest of names in openapi/, and contents
            return folder
    raise Refused(f"git does not have the {path} that the lock was made from")


def _first(commits: Iterable[str], most: int) -> list[str]:
    return list(dict.fromkeys(commits))[:most]
