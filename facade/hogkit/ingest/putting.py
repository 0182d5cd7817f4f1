"""The side of a spool on which events are put."""

from __future__ import annotations

import errno
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from .journals import Journal, used
from .segments import Segment
from .writing import NO_ROOM, Syncing, Writer

if TYPE_CHECKING:
    from .spool_settings import Spool

LOOK_FOR_ROOM = 0.05  # seconds between looks, while there is none


class Putter:
    """Writes one file after the other. Safe to share between threads.

    A handler of a signal may put in the middle of `put`, on the same thread, and may close: what the
    outer one still needs is left to its end.

    Events are counted before they are written: there are never more than were counted, only fewer, if
    an exception came between. `still` is for correcting that.

    Attributes:
        events, size: What was put; the size is that of lines.
        fresh: Segments that takers have not yet seen.
    """

    def __init__(self, settings: Spool, folder: Path, journal: Journal) -> None:
        self.settings = settings
        self.folder = folder
        self.journal = journal
        self.events = self.size = 0
        self.fresh: list[Segment] = []
        self.full_until = 0.0
        self._syncing = Syncing(settings.fsync, folder)
        self._writer: Writer | None = None
        self._retired: list[Writer] = []
        self._number = 0
        self._lock = threading.RLock()
        self._within = False
        self._closed = False
        self._end: Callable[[], None] | None = None  # what is to be done when it is closed

    def put(self, line: bytes) -> bool:
        """Hand a line to the operating system, or the disk; False if there is no room for it.

        Raises:
            OSError: It cannot be written, or nothing may be put any more.
        """
        with self._lock:
            nested, self._within = self._within, True
            try:
                writer = self._append(line)
            finally:
                self._within = nested  # without a call, in which an exception could come
                if not nested and (self._retired or self._end):
                    self._leave()
        if writer is None:
            return False
        self._syncing.written(writer)
        return True

    def _append(self, line: bytes) -> Writer | None:
        """Who has written it; None if there is no room."""
        size, writer = len(line), self._writer
        if writer is None or writer.left < size:
            writer = self._another(size)
            if writer is None:
                return None
        self.events += 1
        self.size += size
        try:
            if writer.append(line):
                return writer
        except OSError:
            self._discount(size)
            raise
        self._discount(size)
        self._full()
        return None

    def _discount(self, size: int) -> None:
        self.events -= 1
        self.size -= size

    def _another(self, size: int) -> Writer | None:
        """A new file; None if there is no room for so many bytes."""
        if self._closed:
            raise OSError(errno.EBADF, "it is closed")
        if time.monotonic() < self.full_until:
            return None
        room = self.settings.max_bytes - used(self.folder)
        if room < size:
            self._full()
            return None
        self._number += 1
        key = (self.journal.id, self._number)
        segment = Segment(self.journal.path(self._number), key)
        try:
            made = Writer(segment, max(size, min(self.settings.segment, room)))
        except OSError as error:
            if error.errno not in NO_ROOM:
                raise
            self._full()
            return None
        self.fresh.append(segment)
        self._retire(made)
        return made

    def _full(self) -> None:
        """There is no room. The file is given up, so that it can be deleted once all of it is done."""
        self.full_until = time.monotonic() + LOOK_FOR_ROOM
        if self._writer is not None and self._writer.events:
            self._retire(None)

    def _retire(self, successor: Writer | None) -> None:
        """Write elsewhere from now on. Whoever is in the middle of `put` may still write there."""
        old, self._writer = self._writer, successor
        if old is not None:
            self._retired.append(old)

    def _leave(self) -> None:
        """Nobody is in the middle of `put`: do what had to wait for that. What a handler of a signal
        leaves meanwhile is done, too."""
        while self._retired or self._end:
            self._within = True
            try:
                self._settle()
            finally:
                self._within = False

    def _settle(self) -> None:
        while self._retired:
            writer = self._retired[0]
            writer.segment.seal(writer.events)
            self._syncing.sealed(writer)
            del self._retired[0]
        if self._end is not None and self._writer is not None:
            self._retire(None)
        elif self._end is not None:
            self._syncing.close()
            end, self._end = self._end, None
            end()

    def rotate(self) -> None:
        """Give up the file, if nobody writes just now."""
        with self.still() as calm:
            if calm:
                self._retire(None)
                self._leave()

    @contextmanager
    def still(self) -> Generator[bool]:
        """Whether nobody is in the middle of `put`, nor will be until this ends. It waits for nobody."""
        if not self._lock.acquire(blocking=False):
            yield False
            return
        try:
            yield not self._within
        finally:
            self._lock.release()

    def close(self, end: Callable[[], None]) -> None:
        """Take nothing any more, and call `end` when all is written."""
        with self._lock:
            if not self._closed:
                self._closed, self._end = True, end
                if not self._within:
                    self._leave()

    def abandon(self) -> None:
        """See `Source.abandon`."""
        self._lock, self._within, self._end = threading.RLock(), False, None
        self._closed = True
        writers, self._writer, self._retired = [self._writer, *self._retired], None, []
        for writer in writers:
            if writer is not None:
                writer.close()
        self._syncing.abandon()
        self.journal.close()
