"""The file of dead letters: lines that are no event, and events that PostHog refuses."""

from __future__ import annotations

import os
import threading
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import click

from ... import times
from ...errors import InvalidEvent
from ...ingest.dead_letters import NOTE
from ...ingest.delivery import DeadLetter
from ..json_text import dumped
from .events import TEXT, Identity, known, text, told
from .lines import Line

SHOWN = 1_000  # characters of a line that is too long to be an event


class Letters:
    """Appends to the file, which is made when there is something to keep, for its owner alone.

    What the sender's threads give and what is found while reading may come at the same time.

    Attributes:
        path: Where they are kept.
        lines: How many lines were no event.
        places: The number of the line of each event that is under way.
    """

    def __init__(self, path: Path, identity: Identity) -> None:
        self.path = path
        self.identity = identity
        self.lines = 0
        self.places: dict[UUID, int] = {}
        self._lock = threading.RLock()  # a handler of SIGTERM may come while it is held
        self._file: int | None = None
        self._failure: OSError | None = None
        self._closed = False

    def check(self, imported: Path | None) -> None:
        """See at the start whether it can be written.

        Raises:
            click.UsageError: It cannot, or is what is imported.
        """
        real = Path(os.path.realpath(self.path))
        if real == imported:
            raise click.UsageError("--dead-letters is the file that is imported: name another")
        if real.is_dir() or not os.access(real if real.exists() else real.parent, os.W_OK):
            raise click.UsageError(f"--dead-letters: {str(self.path)!r} cannot be written")

    def refused(self, letter: DeadLetter) -> None:
        """Keep an event that PostHog refuses; the sender calls this."""
        place = self.places.get(UUID(letter.event["uuid"]))
        self._keep(letter.event, _note(letter.error, letter.at, place))

    def add(self, line: Line, error: InvalidEvent) -> None:
        """Keep a line that is no event. If it is an object, it has a uuid and a time from now on, and
        is the same event when it is corrected."""
        self.lines += 1
        note = _note(error, times.now(), line.number)
        try:
            event = known(told(line), line, self.identity)
        except InvalidEvent:
            event = {}
            note[TEXT] = text(line) if line.whole else text(line)[:SHOWN]
        self._keep(event, note)

    def _keep(self, event: Mapping[str, Any], note: Mapping[str, Any]) -> None:
        written = dumped({**event, NOTE: note})
        # A lone surrogate comes out as the escape that JSON has for it.
        data = written.encode(errors="backslashreplace") + b"\n"
        with self._lock:
            if self._closed:
                return
            try:
                self._append(data)
            except OSError as error:
                self._failure = error

    def _append(self, data: bytes) -> None:
        if self._file is None:
            self._file = os.open(self.path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
            if _torn(self._file):
                data = b"\n" + data
        while data:
            data = data[os.write(self._file, data) :]

    def sync(self) -> None:
        """Have all of them on the disk.

        Raises:
            click.UsageError: One could not be written.
        """
        with self._lock:
            try:
                if self._failure is not None:
                    raise self._failure
                if self._file is not None:
                    os.fsync(self._file)
            except OSError as error:
                told = f"cannot write dead letters to {str(self.path)!r}: {error.strerror}"
                raise click.UsageError(told) from None
        self.places.clear()

    def close(self) -> None:
        """Keep no more: what comes later was not refused, but is sent when the import goes on."""
        with self._lock:
            self._closed = True
            if self._file is not None:
                os.close(self._file)
                self._file = None


def _note(error: Exception, at: datetime, place: int | None) -> dict[str, Any]:
    return {"error": str(error), "line": place, "at": at.isoformat()}


def _torn(descriptor: int) -> bool:
    """Whether the file ends within a line, as after a full disk."""
    end = os.lseek(descriptor, 0, os.SEEK_END)
    if not end:
        return False
    os.lseek(descriptor, end - 1, os.SEEK_SET)
    return os.read(descriptor, 1) != b"\n"
