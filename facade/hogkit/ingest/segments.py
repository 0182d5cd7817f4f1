"""One file of a spool, as it is read: what is still to be sent of it, and what is under way."""

from __future__ import annotations

import os
from bisect import insort
from pathlib import Path
from sys import maxsize

from attrs import define, field, frozen

from ..log import log
from . import acks
from .reading import Run, read_run
from .source import Batch

Range = tuple[int, int]
BLOCK = 1024 * 1024  # bytes that are counted at once


@frozen(eq=False)
class Place:
    """Where a batch is from."""

    segment: Segment
    start: int
    stop: int
    events: int


@define(eq=False)
class Segment:
    """What one file holds.

    All of it is for who takes, one at a time; only `seal` is for who puts.

    Attributes:
        key: What comes first is sent first.
        sealed: Nothing is written any more.
        total: Events that were written; known once it is sealed.
        read: Events of it that were taken, or done before.
        todo: Ranges that nobody has taken.
        flying: Ranges that are under way, by their beginnings.
        passed: Bytes that were read.
        broken: It cannot be read, and nothing is taken from it any more.
    """

    path: Path
    key: tuple[str, int]
    sealed: bool = False
    total: int = 0
    read: int = 0
    todo: list[Range] = field(factory=lambda: [(0, maxsize)], repr=False)
    flying: dict[int, int] = field(factory=dict[int, int], repr=False)
    passed: int = 0
    broken: bool = False
    _file: int | None = field(default=None, init=False)
    _told: set[int] = field(factory=set[int], init=False, repr=False)

    @classmethod
    def found(cls, path: Path, key: tuple[str, int]) -> Segment:
        """One that another process has left.

        Raises:
            OSError: It cannot be read.
        """
        known = acks.load(_acks(path))
        found = cls(path, key, sealed=True, read=known.events, todo=known.rest(path.stat().st_size))
        found.total = known.total or known.events
        if not found.todo:
            found.total = known.events
        elif found.waiting <= 0:
            found.total = known.events + found._counted()
        found.close()
        return found

    def seal(self, events: int) -> None:
        """It holds so many; nothing is written any more."""
        self.total = events
        self._note(0, 0, events)
        self.sealed = True  # from here on it may be deleted

    @property
    def waiting(self) -> int:
        """Events that nobody has taken, of one that is sealed."""
        return self.total - self.read

    @property
    def waiting_bytes(self) -> int:
        """Their size, of one that was found."""
        return sum(stop - start for start, stop in self.todo)

    def finished(self) -> bool:
        """Whether all of it is done, and nothing comes any more."""
        if not self.sealed or self.flying or self.broken:
            return False
        if [stop for _, stop in self.todo] == [maxsize] and self.todo[0][0] >= self.size():
            self.todo = []  # its end was not yet known when it was read
        return not self.todo

    def size(self) -> int:
        """Bytes of the file.

        Raises:
            OSError: It is gone.
        """
        return (self.path.stat() if self._file is None else os.fstat(self._file)).st_size

    def end(self) -> int:
        """Behind the newest event; 0 if there is nothing to be read."""
        try:
            return 0 if self.broken else self.size()
        except OSError:
            return 0

    def done_until(self, end: int, *, taken: bool) -> bool:
        """Whether everything before a place is done.

        Args:
            taken: There are no events that nobody has taken: what else is there is none.
        """
        untaken = () if taken or self.broken else (start for start, _ in self.todo[:1])
        return min((*self.flying, *untaken), default=maxsize) >= end

    def take(self, events: int, size: int) -> Batch | None:
        """See `Source.take`.

        Raises:
            OSError: It cannot be read.
        """
        while self.todo and not self.broken:
            start, stop = self.todo[0]
            sealed, end = self.sealed, min(stop, self.size())  # in this order
            run = read_run(self._opened(), start, end, events, size, sealed=sealed)
            self._set_aside(run)
            ended = run.stop >= end and (sealed or stop < maxsize)
            self.todo[:1] = [] if ended else [(run.stop, stop)]
            self.passed += run.stop - start
            if run.records:
                return self._taken(start, run)
            if run.stop > start:
                self._note(start, run.stop, 0)
            if not ended:
                break
        return None

    def _taken(self, start: int, run: Run) -> Batch:
        self.read += len(run.records)
        self.flying[start] = run.stop
        return Batch(run.records, run.historical, Place(self, start, run.stop, len(run.records)))

    def miscounted(self) -> int:
        """How many events fewer were found than were counted, once all of it was read."""
        if self.todo or not self.sealed:
            return 0
        missing, self.total = self.total - self.read, self.read
        return missing

    def put_back(self, place: Place) -> None:
        del self.flying[place.start]
        self.read -= place.events
        self.passed -= place.stop - place.start
        insort(self.todo, (place.start, place.stop))
        merged: list[Range] = []
        for start, stop in self.todo:
            if merged and merged[-1][1] == start:
                merged[-1] = (merged[-1][0], stop)
            else:
                merged.append((start, stop))
        self.todo = merged

    def done(self, place: Place) -> None:
        del self.flying[place.start]
        self._note(place.start, place.stop, place.events)

    def drop(self) -> int:
        """Give up all that nobody has taken, of one that is sealed; how many events that was. The
        end of the file is cut off, since it is room that is wanted.

        Raises:
            OSError: The file is gone.
        """
        events, size = self.waiting, self.size()
        ranges, self.todo = [(start, min(stop, size)) for start, stop in self.todo], []
        self.read = self.total
        self.passed += sum(stop - start for start, stop in ranges)
        for start, stop in ranges:
            self._note(start, stop, 0)
        if self.flying:
            self._note(0, 0, self.total - events)
            os.truncate(self.path, max(self.flying.values()))
        return events

    def delete(self) -> None:
        """In this order: events without acks would all be sent again.

        Raises:
            OSError: It cannot be deleted.
        """
        self.close()
        self.path.unlink(missing_ok=True)
        _acks(self.path).unlink(missing_ok=True)

    def close(self) -> None:
        file, self._file = self._file, None
        if file is not None:
            os.close(file)

    def _opened(self) -> int:
        if self._file is None:
            self._file = os.open(self.path, os.O_RDONLY)
        return self._file

    def _note(self, start: int, stop: int, events: int) -> None:
        """What cannot be noted is sent again after a restart, which is no loss."""
        try:
            acks.append(_acks(self.path), start, stop, events)
        except OSError as error:
            log.debug("%s: what is delivered cannot be noted: %s", self.path, error)

    def _set_aside(self, run: Run) -> None:
        """Keep what is no event where somebody can look at it, once."""
        damage = {end: raw for end, raw in run.damage.items() if end not in self._told}
        if not damage:
            return
        self._told.update(damage)
        aside = self.path.with_name(f"damaged-{self.path.stem}.txt")
        kept = _kept(aside, b"".join(raw + b"\n" for raw in damage.values()))
        log.warning(
            "%s: %d damaged lines are no events any more; %s",
            self.path, len(damage), f"they are kept in {aside.name}" if kept else "they cannot be kept",
        )  # fmt: skip

    def _counted(self) -> int:
        """Lines of what is to be done."""
        return sum(self._lines(start, stop) for start, stop in self.todo)

    def _lines(self, start: int, stop: int) -> int:
        found, last = 0, b"\n"
        while block := os.pread(self._opened(), min(BLOCK, stop - start), start):
            found += block.count(b"\n")
            start, last = start + len(block), block[-1:]
        return found + (last != b"\n")


def _acks(path: Path) -> Path:
    return path.with_suffix(".acks")


def _kept(path: Path, text: bytes) -> bool:
    try:
        file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            return os.write(file, text) == len(text)
        finally:
            os.close(file)
    except OSError:
        return False
