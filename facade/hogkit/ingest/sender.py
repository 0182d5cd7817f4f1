"""Sends what waits in a source, by itself, with several requests under way."""

from __future__ import annotations

import math
import os
import threading
import time
from collections.abc import Sequence

from .._flow import Flow, run
from ..errors import PostHogError
from ..log import log
from ..steps import Nap, Waiter
from .dead_letters import DeadLetters
from .delivery import Delivery, Report
from .gate import Gate
from .lanes import Lane
from .leaving import leave_behind
from .running import Crew
from .source import Batch, Source
from .wire import Wire

GRACE = 0.1  # seconds in which lanes end that wait for nothing but their time
MOMENT = 0.01  # seconds


class Tally:
    """What became of events, over all senders of a client."""

    def __init__(self) -> None:
        self.delivered = self.failed = self.dropped = 0
        self.lock = threading.RLock()


class Sender:
    """Lanes, what they share, and who waits for them.

    Attributes:
        retired: Nobody will put anything any more: lanes end when nothing waits.
        leaving: The process ends: nothing waits for company any more.
        durable: What is not delivered is not lost either.
        wake_at: How many events must wait for a lane to be woken.
    """

    def __init__(
        self,
        source: Source,
        wire: Wire,
        delivery: Delivery,
        letters: DeadLetters,
        tally: Tally,
        crew: Crew,
        *,
        durable: bool = False,
    ) -> None:
        self.source = source
        self.wire = wire
        self.delivery = delivery
        self.letters = letters
        self.tally = tally
        self.crew = crew
        self.durable = durable
        self.process = os.getpid()
        self.gate = Gate(delivery.backoff)
        self.retired = False
        self.leaving = not threading.main_thread().is_alive()  # so it is while `atexit` runs
        self._until = math.inf
        self.wake_at: float = 1
        self._lanes: list[Lane] = []
        self._resting: list[Lane] = []
        self._watching: set[Waiter] = set()  # who flushes
        self._blocked: set[Waiter] = set()  # who waits for room
        self._since: float | None = None  # when it was seen that something waits
        self._starting = threading.RLock()

    # What who puts sees

    def noticed(self) -> None:
        """Something was put."""
        if self.source.waiting >= self.wake_at:
            self.wake()
        if self.leaving:
            self.leave()

    def wake(self) -> None:
        """Have one more lane look, and start it if there is none."""
        self.wake_at = math.inf  # one is enough; it says how many next time
        try:
            self._resting.pop().waiter.wake()
        except IndexError:
            self._start()

    def _start(self) -> None:
        with self._starting:
            if len(self._lanes) >= self.delivery.lanes or self.stopping:
                return
            lane = Lane(self)
            self._lanes.append(lane)
        try:
            self.crew.start(lane.flow())
        except RuntimeError:  # the interpreter ends, and starts no threads any more
            self._alone(lane)

    def _alone(self, lane: Lane) -> None:
        """Deliver on this thread what is there."""
        self.retired = True
        self._until = time.monotonic() + self.delivery.close_timeout
        run(lane.flow())

    @property
    def stopping(self) -> bool:
        """Lanes end as soon as they can, and leave the rest."""
        return time.monotonic() >= self._until

    def room(self, record: bytes, historical: bool, seconds: float) -> Flow[bool]:
        """Wait until it can be put; False if there was no room for so long."""
        until = time.monotonic() + seconds
        waiter = Waiter()
        self._blocked.add(waiter)
        try:
            while not self.source.put(record, historical):
                left = until - time.monotonic()
                if left <= 0:
                    return False
                self.wake()
                yield Nap(waiter, left)
        finally:
            self._blocked.discard(waiter)
        self.noticed()
        return True

    def flush(self, seconds: float | None, *, patient: bool = True) -> Flow[bool]:
        """Send now what was put before, and wait for it; whether all of it was done in time.

        Args:
            patient: Go on waiting while nothing goes through.
        """
        mark = self.source.mark()
        until = math.inf if seconds is None else time.monotonic() + seconds
        waiter = Waiter()
        self._watching.add(waiter)
        try:
            self.wake()
            while not self.source.passed(mark):
                left = until - time.monotonic()
                if left <= 0 or not (patient or self.gate.obstacle is None):
                    return False
                yield Nap(waiter, None if left == math.inf else left)
        finally:
            self._watching.discard(waiter)
        return True

    def shutdown(self, seconds: float) -> Flow[Report]:
        """Deliver what can be delivered in time, and end."""
        until = time.monotonic() + seconds
        yield from self.flush(seconds, patient=not self.durable)
        yield from self._stop(max(GRACE, until - time.monotonic()))
        leave_behind(self, self._lanes)
        return self.report()

    def _stop(self, seconds: float) -> Flow[None]:
        """Let the lanes end, and wait for it; those that wait for an answer end when they have it."""
        until = time.monotonic() + seconds
        waiter = Waiter()
        self._watching.add(waiter)
        self._until = 0.0
        self._wake_all()
        while self._lanes and (left := until - time.monotonic()) > 0:
            yield Nap(waiter, left)
        while not self._lanes and self.crew.alive and (left := until - time.monotonic()) > 0:
            yield Nap(waiter, min(left, MOMENT))  # it closes its connections
        self._watching.discard(waiter)
        if not self._lanes:
            self._ended()

    def leave(self) -> None:
        """Deliver before the process ends; what comes later is delivered at once."""
        if self.process != os.getpid():  # registered by the parent
            return
        self.leaving = True
        run(self.flush(self.delivery.close_timeout, patient=not self.durable))
        leave_behind(self, self._lanes)

    def retire(self) -> None:
        """Nobody has this client any more: send what is there, and end."""
        self.retired = True
        self._wake_all()
        if not self._lanes:
            self.wake()

    def report(self) -> Report:
        tally = self.tally
        return Report(
            delivered=tally.delivered,
            pending=self.source.pending,
            failed=tally.failed,
            dropped=tally.dropped,
            obstacle=self.gate.obstacle,
        )

    # What lanes see

    def due(self) -> float:
        """Seconds until the next batch is to go; infinity if nothing waits."""
        waiting, now = self.source.waiting, time.monotonic()
        if not waiting:
            self._since = None
            return math.inf
        if self._watching or self._blocked or self.retired or waiting >= self.delivery.batch_events:
            return 0.0
        if self.source.waiting_bytes >= self.delivery.batch_bytes:
            return 0.0
        since = self._since
        if since is None:
            since = self._since = now
        return since + self.delivery.linger - now

    def take(self) -> Batch | None:
        batch = self.source.take(self.delivery.batch_events, self.delivery.batch_bytes)
        self._since = None
        if self.source.waiting:
            self.wake()
        else:
            self.wake_at = 1
        return batch

    def nap(self, seconds: float) -> float | None:
        """How long a lane rests for which nothing is due for so long."""
        look = getattr(self.source, "look", None)
        most = math.inf if look is None else look
        shortest = min(seconds, most)
        return None if shortest == math.inf else shortest

    def rest(self, lane: Lane) -> None:
        self._resting.append(lane)
        self.wake_at = self.delivery.batch_events if self.source.waiting else 1

    def risen(self, lane: Lane) -> None:
        if lane in self._resting:
            self._resting.remove(lane)

    def late(self, started: float) -> bool:
        deadline = self.delivery.deadline
        return deadline is not None and time.monotonic() - started >= deadline

    def count(self, delivered: int) -> None:
        with self.tally.lock:
            self.tally.delivered += delivered

    def give_up(self, records: Sequence[bytes], error: PostHogError) -> None:
        for record in records:
            self.letters.add(record, error)
        with self.tally.lock:
            self.tally.failed += len(records)

    def done(self, batch: Batch) -> None:
        self.source.done(batch)
        self._tell()

    def passed(self) -> None:
        if self.gate.passed():
            log.info("events are delivered again")
            self._wake_all()

    def obstructed(self, lane: Lane, error: PostHogError, now: float) -> None:
        if self.gate.obstacle is None:
            log.warning("events wait, and are sent again: %s", error)
        self.gate.failed(lane, error, now)
        self._tell()

    def ended(self, lane: Lane) -> None:
        self.risen(lane)
        with self._starting:
            self._lanes.remove(lane)
            last = not self._lanes
        if last and (self.stopping or self.retired):
            self._ended()
        self._tell()

    def _ended(self) -> None:
        self.source.close()
        self.crew.end()

    def _tell(self) -> None:
        for waiter in (*self._watching, *self._blocked):
            waiter.wake()

    def _wake_all(self) -> None:
        for lane in tuple(self._lanes):
            lane.waiter.wake()
        self._tell()
