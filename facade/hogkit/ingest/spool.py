"""Events that wait on disk, and outlive the process."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from weakref import WeakSet

from ..errors import ConfigurationError
from ..log import log
from .holdings import Holdings
from .journals import Journal, prepared
from .putting import Putter
from .reading import line
from .segments import Place, Segment
from .source import Batch
from .spool_settings import Spool as Spool

LOOK = 30.0  # seconds after which to look for what other processes have left


class SpoolSource:
    """Events on disk; see `Source`.

    An event that was counted and not found, since it was damaged, or an exception came in the middle
    of `put`, is counted no more once that is known.

    Attributes:
        look: Seconds after which who has nothing to take should ask `waiting` again: another process
            may have ended, and left something.
    """

    look = LOOK

    def __init__(self, settings: Spool, owner: str) -> None:
        """
        Args:
            owner: Says of which project and host the events are, in digits and small letters.

        Raises:
            ConfigurationError: The folder cannot be used.
        """
        folder = prepared(settings.folder)
        try:
            journal = Journal.begin(folder, owner)
        except OSError as error:
            raise ConfigurationError(f"spool: {settings.folder}: {error.strerror}") from None
        self._putter = Putter(settings, folder, journal)
        self._holdings = Holdings(folder, owner, journal)
        self._taking = threading.RLock()
        self._closed = self._looking = False
        self._look_at = 0.0
        self._found = self._found_size = 0  # what others have left, and corrections
        self._taken = self._taken_size = self._done = 0
        _sources.add(self)
        self.adopt()

    def put(self, record: bytes, historical: bool) -> bool:
        text = line(record, historical)
        if self._putter.put(text):
            return True
        with self._free() as free:  # what is done may take the room
            return free and self._sweep() and self._putter.put(text)

    def take(self, events: int, size: int) -> Batch | None:
        with self._taking:
            if self._closed or not self.waiting:
                return None
            return self._next(events, size) or self._recounted(events, size)

    def _next(self, events: int, size: int) -> Batch | None:
        for segment in self._seen():
            before = segment.passed
            try:
                batch = segment.take(events, size)
            except OSError as error:
                self._break(segment, error)
                continue
            self._taken_size += segment.passed - before
            self._found -= segment.miscounted()
            if batch is not None:
                self._taken += len(batch.records)
                return batch
        self._sweep()
        return None

    def _recounted(self, events: int, size: int) -> Batch | None:
        """When there is nothing to be taken, though some were counted: they are just being put, or an
        exception came in the middle of that."""
        with self._putter.still() as calm:
            batch = self._next(events, size) if calm else None
            if calm and batch is None:
                self._found -= self._count
                self._found_size -= self._size
        return batch

    def _break(self, segment: Segment, error: OSError) -> None:
        if not segment.sealed:
            self._putter.rotate()
        if segment.sealed:  # else somebody is just putting: it is tried again
            log.error("%s cannot be read, and is left for another start: %s", segment.path, error)
            segment.broken = True
            self._found -= segment.waiting

    def put_back(self, batch: Batch) -> None:
        place: Place = batch.place
        with self._taking:
            place.segment.put_back(place)
            self._taken -= place.events
            self._taken_size -= place.stop - place.start

    def done(self, batch: Batch) -> None:
        place: Place = batch.place
        with self._taking:
            self._done += place.events
            if not self._closed:  # else it may be another's
                place.segment.done(place)
                self._delete(place.segment)

    def drop_oldest(self) -> int:
        """All of one file, so that there is room on the disk."""
        with self._taking:
            for segment in self._seen():
                if dropped := self._dropped(segment):
                    return dropped
        return 0

    def _dropped(self, segment: Segment) -> int:
        if not segment.sealed and self.waiting:
            self._putter.rotate()
        if not segment.sealed or segment.broken or not segment.waiting:
            return 0
        before = segment.passed
        try:
            dropped = segment.drop()
        except OSError as error:
            self._break(segment, error)
            return 0
        self._taken += dropped
        self._taken_size += segment.passed - before
        self._done += dropped
        self._delete(segment)
        self._putter.full_until = 0.0
        return dropped

    @property
    def _count(self) -> int:
        return self._putter.events + self._found - self._taken

    @property
    def _size(self) -> int:
        return self._putter.size + self._found_size - self._taken_size

    @property
    def waiting(self) -> int:
        """With what other processes have left, for which it looks now and then when nothing waits."""
        if self._count <= 0 and time.monotonic() >= self._look_at:
            with self._free() as free:
                if free:
                    self.adopt()
        return max(0, self._count)

    @property
    def waiting_bytes(self) -> int:
        return max(0, self._size)

    @property
    def pending(self) -> int:
        return max(0, self._putter.events + self._found - self._done)

    def mark(self) -> list[tuple[Segment, int]]:
        """Behind what other processes have left, too: it looks for that."""
        with self._taking:
            self.adopt()
            return [(one, one.end()) for one in self._seen()]

    def passed(self, mark: list[tuple[Segment, int]]) -> bool:
        with self._taking:
            taken = self._count <= 0
            mark[:] = [(one, end) for one, end in mark if not one.done_until(end, taken=taken)]
            return not mark

    def adopt(self) -> None:
        """Take over what processes that have ended have left."""
        with self._taking:
            if self._looking or self._closed:
                return
            self._looking, self._look_at = True, time.monotonic() + LOOK
            try:
                for segment in self._holdings.adopt():
                    self._found += segment.waiting
                    self._found_size += segment.waiting_bytes
                    self._delete(segment)
            finally:
                self._looking = False

    def close(self) -> None:
        self._putter.close(self._let_go)

    def _let_go(self) -> None:
        with self._taking:
            self._sweep()
            self._closed = True
            self._holdings.close()

    def abandon(self) -> None:
        if not self._closed:
            self._closed = True
            self._taking = threading.RLock()
            self._putter.abandon()
            self._holdings.abandon()

    @contextmanager
    def _free(self) -> Generator[bool]:
        """Whether nobody takes just now, nor will until this ends."""
        if not self._taking.acquire(blocking=False):
            yield False
            return
        try:
            yield True
        finally:
            self._taking.release()

    def _seen(self) -> tuple[Segment, ...]:
        """All segments, with those that were begun since the last time."""
        while self._putter.fresh and not self._closed:
            self._holdings.add(self._putter.fresh.pop(0))
        return tuple(self._holdings.segments)

    def _sweep(self) -> bool:
        """Delete what is done; whether there was anything."""
        deleted = [self._delete(segment) for segment in self._seen()]
        return any(deleted)

    def _delete(self, segment: Segment) -> bool:
        """Delete it, if all of it is done."""
        if not self._holdings.delete(segment):
            return False
        self._putter.full_until = 0.0
        if self._holdings.more:
            self._look_at = 0.0
        return True


_sources: WeakSet[SpoolSource] = WeakSet()


def _abandon() -> None:
    for source in list(_sources):
        source.abandon()


if hasattr(os, "register_at_fork"):
    # Also in a child that never uses the client: its copies of the files would keep the parent's locks.
    os.register_at_fork(after_in_child=_abandon)
