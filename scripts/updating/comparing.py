"""The report of scripts/changes, and the journal, for an update."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol, cast

from changes.revisions import Source


class Told(Protocol):
    """A report: `changes.report.Report`."""

    @property
    def level(self) -> str: ...
    @property
    def version_part(self) -> str: ...
    @property
    def summary(self) -> str: ...
    def markdown(self, limit: int | None = None, whole: str = "") -> str: ...
    def data(self) -> dict[str, Any]: ...


class Comparing(Protocol):
    """How two sides are compared, and what is written down of it."""

    def compare(self, old: Source, new: Source) -> Told: ...
    def enter(self, told: Told, root: Path, day: str) -> None: ...


class Changes:
    """What an update goes by; it is loaded when it is needed, as most runs find nothing."""

    def compare(self, old: Source, new: Source) -> Told:
        from changes.regenerated import between

        return between(old, new)

    def enter(self, told: Told, root: Path, day: str) -> None:
        """Begin the journal of `root` with what changed."""
        from changes import journal
        from changes.report import Report

        journal.enter(root / journal.NAME, cast(Report, told), day)
