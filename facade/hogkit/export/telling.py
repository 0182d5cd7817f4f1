"""Tells how far an export is."""

from __future__ import annotations

from datetime import datetime

from ..paging.page import Page
from ..paging.reader import Reader
from .outcome import OnProgress, Phase, Progress
from .parts import Parts
from .state import State


class Told:
    """What is told while it goes on."""

    def __init__(self, state: State, on_progress: OnProgress | None) -> None:
        self.state = state
        self.resumed = state.rows
        self.bytes_read = 0
        self._on_progress = on_progress
        self._budget: int | None = None
        self._total: int | None = None
        self._begun = 0  # rows that were there when the reader began
        self._before = 0  # bytes that earlier readers had PostHog read
        self._reader: Reader | None = None
        self._open = self._bytes = 0

    def read(self, reader: Reader, page: Page | None) -> None:
        if reader is not self._reader:
            self._before, self._reader, self._begun = self.bytes_read, reader, self.state.rows
        self.bytes_read = self._before + reader.bytes_read
        self._total = None if reader.counted is None else self._begun + reader.counted
        if page is not None and page.budget_left is not None:
            self._budget = page.budget_left
        self.tell("reading")

    def written(self, parts: Parts) -> None:
        self._open, self._bytes = parts.held, parts.bytes
        self.tell("reading")

    def streamed(self, rows: int) -> None:
        """So many were written to standard output."""
        self._open = rows

    def waits(self, until: datetime, reason: str) -> None:
        self.tell("waiting", until=until, reason=reason)

    def tell(
        self, phase: Phase, *, until: datetime | None = None, reason: str = "", made: int = 0
    ) -> None:
        if self._on_progress is None:
            return
        rows = self.state.rows + self._open
        self._on_progress(
            Progress(
                phase=phase,
                rows=rows,
                rows_total=None if self._total is None else max(rows, self._total),
                bytes=made or self.state.bytes + self._bytes,
                bytes_read=self.bytes_read,
                budget_left=self._budget,
                until=until,
                reason=reason,
            )
        )
