"""What becomes of an export, and how it is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Literal

from attrs import frozen

from ..errors import PostHogError

Phase = Literal["reading", "checking", "assembling", "waiting"]
_SHOWN = 5  # windows in a message


@frozen(kw_only=True)
class Progress:
    """How far an export is.

    Attributes:
        phase: What it does just now.
        rows: Written so far, with those from before an interruption.
        rows_total: How many there will be, as PostHog counted them at the start; None before that.
        bytes: Written so far.
        bytes_read: By PostHog, since this call began.
        budget_left: Bytes that queries may still read; None if PostHog did not say.
        until: When it goes on, if it waits and that is known.
        reason: Why it waits.
    """

    phase: Phase
    rows: int = 0
    rows_total: int | None = None
    bytes: int = 0
    bytes_read: int = 0
    budget_left: int | None = None
    until: datetime | None = None
    reason: str = ""


OnProgress = Callable[[Progress], object]


@frozen(kw_only=True)
class Exported:
    """An export that is whole.

    Attributes:
        rows: In all its files.
        files: Their paths or URLs; none for standard output.
        bytes: Of all files.
        bytes_read: By PostHog, in this call.
        since, until: What it covers, up to and without the second; None for a table without times.
        resumed: Rows that were there when this call began.
        windows: In how many parts the rows were counted by PostHog, and found to be as many as were written;
            0 if that was not wanted.
        finished_before: Whether nothing was left to do.
        unfit: Values that did not fit the type asked for, and are null.
        waited: Seconds that were waited for PostHog's limits, or for PostHog.
    """

    rows: int
    files: tuple[str, ...]
    bytes: int
    bytes_read: int
    since: datetime | None
    until: datetime | None
    resumed: int = 0
    windows: int = 0
    finished_before: bool = False
    unfit: int = 0
    waited: float = 0.0


@frozen(kw_only=True)
class Window:
    """A part of an export that was counted.

    Attributes:
        name: A day in UTC, or "all".
        written: Rows of it in the files.
        counted: Rows that PostHog has.
        arrived_since: How many of these arrived after the export had begun.
    """

    name: str
    written: int
    counted: int
    arrived_since: int = 0

    @property
    def ok(self) -> bool:
        """Whether nothing is missing but what arrived later; of that some may be there."""
        return self.counted - self.arrived_since <= self.written <= self.counted


@frozen(kw_only=True)
class Checked:
    """What was found of an old export.

    Attributes:
        rows: In its files.
        windows: All that were counted.
        damaged: Files that are not as they were written, or gone.
    """

    rows: int
    windows: tuple[Window, ...]
    damaged: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether all is there: only what arrived later may be missing."""
        return not self.damaged and all(window.ok for window in self.windows)


class ExportIncomplete(PostHogError):
    """PostHog counts other rows than it sends, also when it is asked for them again.

    What was exported before them stays, and the same call tries again; but nothing on standard output is
    read again.

    Attributes:
        windows: Those that differ.
        times: How often they were read.
    """

    def __init__(self, windows: tuple[Window, ...], times: int = 2) -> None:
        super().__init__(windows, times)
        self.windows = windows
        self.times = times

    def _told(self) -> str:
        told = [
            f"{one.name}: PostHog counts {one.counted:,} rows and sent {one.written:,}"
            for one in self.windows[:_SHOWN]
        ]
        more = len(self.windows) - len(told)
        others = f"; and {more:,} others" if more else ""
        twice = ", twice" if self.times > 1 else ""
        return f"{'; '.join(told)}{others}{twice}: the export is not complete"


class Unwritable(PostHogError, OSError):
    """A file of an export cannot be written; the message says which, and why."""
