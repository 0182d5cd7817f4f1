"""Events that wait in memory."""

from __future__ import annotations

import threading
from collections import deque
from operator import attrgetter

from attrs import define

from .source import Batch

OVERHEAD = 120  # bytes that CPython takes for an event beside its JSON


@define(eq=False)
class Place:
    """What the queue knows of a batch.

    Attributes:
        number: Of its first event.
        events, size: Those of it that are not done.
    """

    number: int
    events: int
    size: int


class Queue:
    """A bounded queue; see `Source`.

    Who puts and who takes have a lock each, and neither waits for the other's: a handler of a signal
    that came while an event was put may wait for what others take. `deque` is safe between the two.
    """

    def __init__(self, events: int, size: int) -> None:
        self.events = events
        self.size = size
        self._waiting: deque[tuple[bytes, bool]] = deque()
        self._returned: list[Batch] = []
        self._flying: set[int] = set()  # number of the first event of each batch that was taken
        self._putting = threading.RLock()
        self._taking = threading.RLock()
        # Each pair is written under one lock only; the differences are what is there.
        self._put = self._put_bytes = 0
        self._dropped = self._dropped_bytes = 0
        self._taken = self._taken_bytes = 0
        self._done = self._done_bytes = 0

    def put(self, record: bytes, historical: bool) -> bool:
        size = len(record) + OVERHEAD
        with self._putting:
            if self._put - self._done - self._dropped >= self.events:
                return False
            held = self._put_bytes - self._done_bytes - self._dropped_bytes
            if held + size > self.size and held > 0:  # one that is larger than all goes alone
                return False
            # First, or a handler of a signal would wait for an event that is counted but not here.
            self._waiting.append((record, historical))
            self._put += 1
            self._put_bytes += size
        return True

    def take(self, events: int, size: int) -> Batch | None:
        with self._taking:
            if self._returned:
                return self._returned.pop(0)
            first = self._taken + self._dropped
            records, historical = self._popped(events, size)
            if not records:
                return None
            place = Place(first, len(records), _size(records))
            self._taken += place.events
            self._taken_bytes += place.size
            self._flying.add(first)
            return Batch(records, historical, place)

    def _popped(self, events: int, size: int) -> tuple[list[bytes], bool]:
        records: list[bytes] = []
        historical = False
        while len(records) < events:
            try:
                record, kind = self._waiting.popleft()
            except IndexError:
                break
            if records and (kind is not historical or len(record) > size):
                self._waiting.appendleft((record, kind))
                break
            records.append(record)
            historical, size = kind, size - len(record)
        return records, historical

    def put_back(self, batch: Batch) -> None:
        """What is left of its records; the others are done."""
        with self._taking:
            self._reduce(batch.place, len(batch.records), _size(batch.records))
            self._returned.append(batch)
            self._returned.sort(key=attrgetter("place.number"))

    def done(self, batch: Batch) -> None:
        with self._taking:
            self._reduce(batch.place, 0, 0)
            self._flying.discard(batch.place.number)

    def _reduce(self, place: Place, events: int, size: int) -> None:
        self._done += place.events - events
        self._done_bytes += place.size - size
        place.events, place.size = events, size

    def drop_oldest(self) -> int:
        """Without the lock of those who take: who puts never waits for it."""
        with self._putting:
            try:
                record, _ = self._waiting.popleft()
            except IndexError:
                return 0
            self._dropped += 1
            self._dropped_bytes += len(record) + OVERHEAD
            return 1

    @property
    def waiting(self) -> int:
        returned = self._returned
        return len(self._waiting) + (
            sum(len(batch.records) for batch in returned) if returned else 0
        )

    @property
    def waiting_bytes(self) -> int:
        return self._put_bytes - self._taken_bytes - self._dropped_bytes

    @property
    def pending(self) -> int:
        return max(0, self._put - self._done - self._dropped)

    def mark(self) -> int:
        return self._put

    def passed(self, mark: int) -> bool:
        with self._taking:
            return self._taken + self._dropped >= mark and all(n >= mark for n in self._flying)

    def close(self) -> None:
        """There is nothing to let go of."""

    def abandon(self) -> None:
        """What is here is the parent's to send."""


def _size(records: list[bytes]) -> int:
    return sum(map(len, records)) + OVERHEAD * len(records)
