"""Which lane does what, and when: who sleeps is woken when something is due, and no lane twice."""

from __future__ import annotations

import contextlib
import math
import os
import threading
import time
from collections.abc import Callable, Sequence

from ..errors import PostHogError
from ..log import log
from ..steps import Waiter
from . import exits
from .dead_letters import DeadLetters
from .delivery import Delivery
from .gate import Gate
from .lanes import Lane, Work
from .leaving import Undelivered
from .running import Crew
from .source import Batch, Source
from .tally import Tally
from .wire import Wire


class Dispatch:
    """Lanes, and what they share.

    Attributes:
        retired: Nobody will put anything any more: lanes end when nothing waits.
        leaving: The process ends: nothing waits for company any more.
        durable: What is not delivered is not lost either.
        returned: Called when it has put something back that it will not send.
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
        returned: Callable[[], object] = lambda: None,
    ) -> None:
        self.source = source
        self.wire = wire
        self.delivery = delivery
        self.letters = letters
        self.tally = tally
        self.crew = crew
        self.durable = durable
        self.returned = returned
        self.process = os.getpid()
        self.gate = Gate(delivery.backoff)
        self.retired = False
        self.leaving = not threading.main_thread().is_alive()  # so it is while `atexit` runs
        self._until = math.inf
        self._alone = 0
        self.wake_at: float = 1
        self._lanes: list[Lane] = []
        self._resting: list[Lane] = []
        self._watching: set[Waiter] = set()  # who flushes
        self._blocked: set[Waiter] = set()  # who waits for room
        self._since: float | None = None  # when it was seen that something waits
        self._starting = threading.RLock()

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
        except RuntimeError as error:
            if threading.main_thread().is_alive():
                self._not_started(lane, error)
            else:  # the interpreter ends, and starts no threads any more
                self._run_alone(lane)

    def _not_started(self, lane: Lane, error: RuntimeError) -> None:
        """There are too many threads just now: the next event tries again, or who waits."""
        self._lanes.remove(lane)
        self.wake_at = 1
        if not self._lanes and self.gate.obstacle is None:
            log.warning("events wait for a thread that sends them: %s", error)
            self.gate.obstacle = Undelivered(f"no thread could be started: {error}")

    def _run_alone(self, lane: Lane) -> None:
        """Deliver on this thread what is there."""
        before, limit = self._until, time.monotonic() + self.delivery.close_timeout
        self._until = min(before, limit)
        self._alone += 1
        try:
            self.crew.alone(lane.flow())
        finally:
            self._alone -= 1
            if self._until == limit:
                self._until = before

    @property
    def stopping(self) -> bool:
        """Lanes end as soon as they can, and leave the rest."""
        return time.monotonic() >= self._until

    @property
    def closing(self) -> bool:
        """Lanes end when nothing waits."""
        return self.retired or self._alone > 0

    @property
    def over(self) -> bool:
        """It was shut down, and sends nothing any more."""
        return self._until == 0.0 and not self._lanes

    def due(self) -> float:
        """Seconds until the next batch is to go; infinity if nothing waits."""
        waiting, now = self.source.waiting, time.monotonic()
        if not waiting:
            self._since = None
            return math.inf
        if self._watching or self._blocked or self.closing or self.leaving:
            return 0.0
        if waiting >= self.delivery.batch_events:
            return 0.0
        if self.source.waiting_bytes >= self.delivery.batch_bytes:
            return 0.0
        since = self._since
        if since is None:
            since = self._since = now
        return since + self.delivery.linger - now

    def until(self) -> float:
        """When a batch that is taken now is late."""
        deadline = self.delivery.deadline
        return math.inf if deadline is None else time.monotonic() + deadline

    def take(self) -> Batch | None:
        batch = self.source.take(self.delivery.batch_events, self.delivery.batch_bytes)
        self._since = None
        if not self.source.waiting:
            self.wake_at = 1
        if self.source.waiting:  # what was put between the two has woken nobody
            self.wake()
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
        with contextlib.suppress(ValueError):  # who woke it has taken it away, at any moment
            self._resting.remove(lane)

    def give_up(self, records: Sequence[bytes], error: PostHogError) -> None:
        for record in records:
            self.letters.add(record, error)

    def count(self, work: Work) -> None:
        """Count what became of a batch; what is left of it is in the batch."""
        pieces, failed = work.state
        left = [record for piece in pieces for record in piece.records]
        self.tally.sent(len(work.batch.records) - len(left) - failed, failed)
        work.batch.records = left

    def settle(self, work: Work) -> None:
        """Count a batch, and put back what is left of it: all of it into a spool, which knows no parts."""
        left = bool(work.state[0])
        if not (left and self.durable):
            self.count(work)
        (self.source.put_back if left else self.source.done)(work.batch)
        self._tell()
        if left:
            self.returned()

    def passed(self) -> None:
        if self.gate.passed():
            log.info("events are delivered again")
            self._wake_all()

    def obstructed(self, lane: Lane, error: PostHogError, now: float) -> None:
        known = self.gate.obstacle
        self.gate.failed(lane, error, now)
        self._tell()
        if known is None:
            log.warning("events wait, and are sent again: %s", error)

    def ended(self, lane: Lane) -> None:
        self.gate.left(lane)
        self.risen(lane)
        with self._starting:
            self._lanes.remove(lane)
            last = not self._lanes
        self.wake_at = 1  # whoever comes next looks, even if this one did not end in order
        if last and (self.retired or not self._until):
            self._ended()
        self._tell()

    def _ended(self) -> None:
        exits.no_longer(self)
        self.source.close()
        self.crew.end()

    def _tell(self) -> None:
        for waiter in (*self._watching, *self._blocked):
            waiter.wake()

    def _wake_all(self) -> None:
        for lane in tuple(self._lanes):
            lane.waiter.wake()
        self._tell()
