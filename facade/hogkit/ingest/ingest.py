"""The events of one client, from their capture to their delivery."""

from __future__ import annotations

import time
import weakref
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from .._flow import Flow
from ..errors import InvalidEvent, PostHogError, QueueFull
from ..importing import LATE
from ..log import log
from ..uuid7 import uuid7
from . import exits
from .capturing import Capturing
from .compression import compress
from .dead_letters import DeadLetters, Destination
from .delivery import Report
from .events import Maker
from .memory import Queue
from .running import Loop, Threads
from .sender import Sender
from .source import Source
from .tally import Tally
from .wire import Batches
from .wire_v1 import Events

if TYPE_CHECKING:
    from ..context import Context

# Seconds for one request; the official SDK gives it 15 (posthog/client.py, `timeout`), and a slow
# answer that is given up means that all of it is sent twice.
TIMEOUT = 30.0
DEAD_LETTERS = "dead-letters.jsonl"  # in the folder of a spool


class Ingest:
    """Takes events in. Safe to share between threads.

    A forked child starts anew: what waits is its parent's to send.

    Attributes:
        library: Properties that every event gets, unless given.
        make: See `events.Maker.make`.
    """

    def __init__(self, client: Context, how: Capturing) -> None:
        self.client = client
        self.how = how
        library, _, version = client.agent.partition("/")
        # The address would be this server's, and not the person's.
        self.library = {"$lib": library, "$lib_version": version, "$geoip_disable": True}
        self.make = Maker(self.library).make
        self._inherited: list[Sender] = []  # never used again, nor closed: it is the parent's
        self._anew()
        compress(b"")  # imports what it needs, here where no fork can come between
        exits.after_fork(self)

    def _anew(self) -> None:
        self._tally = Tally()
        self._queue: Queue | None = None  # what waits in memory outlives its senders
        self._sender: Sender | None = None
        self._last: Sender | None = None  # the one that was shut down
        self._letters: DeadLetters | None = None  # who calls back is known to the next sender too
        self._ending: weakref.finalize[..., Ingest] | None = None

    def forked(self) -> None:
        """This is the child."""
        for sender in (self._sender, self._last):
            if sender is not None:
                sender.source.abandon()
                self._inherited.append(sender)
        self._anew()

    def add_nothing(self) -> None:
        """Leave `library` to whoever captures."""
        self.make = Maker({}).make

    def resume(self) -> None:
        """Go on with what an earlier process left in the spool."""
        sender = self.started()
        if sender.source.pending:
            sender.wake()

    def put(self, record: bytes, historical: bool = False) -> Flow[None] | None:
        """Take in an event; what is returned is to be run, if there was no room.

        Raises:
            QueueFull: It was not taken in.
        """
        sender = self._sender
        if sender is None:
            if self.how.silent:
                self.kept(record)
                return None
            sender = self.started()
        try:
            taken = sender.put(record, historical)
        except QueueFull:
            if sender is self._sender:
                raise
            return self.put(record, historical)  # it was shut down meanwhile
        if not taken:
            return self._overflow(sender, record, historical)
        sender.noticed()
        if sender is not self._sender:
            self._go_on()
        return None

    def _go_on(self) -> None:
        """Deliver what came while the sender was shut down."""
        if self._queue is not None and self._queue.pending:
            self.started().wake()

    def started(self) -> Sender:
        """The sender, which ends with this object or with the process."""
        with LATE:
            if self._sender is None:
                sender = self._made()
                self._ending = weakref.finalize(self, sender.retire)
                self._ending.atexit = False
                exits.before_the_end(sender)
                self._sender, self._last = sender, None
            return self._sender

    def _made(self) -> Sender:
        how = self.how
        own = self.client.for_ingest(TIMEOUT, bearer=how.delivery.capture_v1)
        source, letters = self._source()
        self._letters = self._letters or DeadLetters(letters, how.on_error)
        crew: type[Threads | Loop] = Loop if how.awaited else Threads
        return Sender(
            source,
            Events(own) if how.delivery.capture_v1 else Batches.of(own),
            how.delivery,
            self._letters,
            self._tally,
            crew(own, closing=self.client.transport in (None, "aiohttp")),
            durable=how.spool is not None,
            returned=_calling(weakref.WeakMethod(self._returned)),
        )

    def _returned(self) -> None:
        """A sender has put something back; another one may have been started since, and is to send it."""
        if self._sender is not None:
            self._sender.noticed()

    def _source(self) -> tuple[Source, Destination]:
        """Where events wait, and where those go that PostHog refuses."""
        delivery, spool = self.how.delivery, self.how.spool
        if spool is None:
            self._queue = self._queue or Queue(delivery.queue_events, delivery.queue_bytes)
            return self._queue, delivery.dead_letters
        from .journals import owner
        from .spool import SpoolSource

        letters = delivery.dead_letters or spool.folder / DEAD_LETTERS
        whose = owner(self.client.project_token, self.client.settings.ingest_host)
        return SpoolSource(spool, whose), letters

    def refused(self, error: InvalidEvent | QueueFull) -> UUID:
        """Raise it, or tell `on_error`; then the uuid is one that no event has."""
        if self.how.on_error is None:
            raise error
        self.how.on_error(error)
        return uuid7()

    def kept(self, record: bytes) -> None:
        """For a client that sends no events."""
        if self.how.recorder is not None:
            self.how.recorder.record(record)

    def _overflow(self, sender: Sender, record: bytes, historical: bool) -> Flow[None] | None:
        kind = self.how.delivery.overflow
        if kind == "block":
            return self._block(sender, record, historical)
        if kind == "raise":
            sender.wake()
            raise QueueFull(_full(sender))
        if kind == "drop_newest" or not self._made_room(sender, record, historical):
            self._dropped(1)
        return None

    def _made_room(self, sender: Sender, record: bytes, historical: bool) -> bool:
        """Drop the oldest until there is room; False if all that is there is under way."""
        while dropped := sender.source.drop_oldest():
            self._dropped(dropped)
            if sender.put(record, historical):
                sender.noticed()
                if sender is not self._sender:
                    self._go_on()
                return True
        return False

    def _block(self, sender: Sender, record: bytes, historical: bool) -> Flow[None]:
        seconds = self.how.delivery.block_timeout
        until = time.monotonic() + seconds
        while not (yield from sender.room(record, historical, until - time.monotonic())):
            late = time.monotonic() >= until
            if late or not sender.over:
                raise QueueFull(f"{_full(sender)}; waited {seconds:g} s" if late else _full(sender))
            sender = self.started()
        if sender is not self._sender:
            self._go_on()

    def _dropped(self, count: int) -> None:
        if self._tally.drop(count):
            log.warning("events are dropped: there is no room for more")

    def offer(
        self,
        event: str,
        distinct_id: str,
        properties: Mapping[str, Any],
        groups: Mapping[str, str] | None,
    ) -> None:
        """Take in an event of the client's own, if there is room: it never waits nor raises."""
        try:
            _, record = self.make(event, distinct_id, properties, groups=groups)
            if (wait := self.put(record)) is not None:
                wait.close()
                self._dropped(1)
        except (PostHogError, Warning) as error:  # some turn warnings into errors
            log.warning("%s was not captured: %s", event, error)

    def report(self) -> Report:
        """What became of the events so far."""
        sender = self._sender or self._last
        if sender is not None:
            return sender.report()
        return Report(
            delivered=self._tally.delivered,
            pending=0 if self._queue is None else self._queue.pending,
            failed=self._tally.failed,
            dropped=self._tally.dropped,
        )

    def flush(self, seconds: float | None) -> Flow[Report]:
        """Send what waits, and wait for it at most so long."""
        left = self._queue is not None and self._queue.pending  # by a sender that was shut down
        sender = self.started() if left else self._sender
        if sender is not None:
            yield from sender.flush(seconds)
        return self.report()

    def shutdown(self, seconds: float | None = None) -> Flow[Report]:
        """The same, and end the sender; who comes later waits for it too."""
        with LATE:
            sender, self._sender = self._sender or self._last, None
            self._last = sender
        if sender is None or sender.over:
            return self.report()
        limit = self.how.delivery.close_timeout if seconds is None else seconds
        report = yield from sender.shutdown(limit)
        self._let_go(sender)
        return report

    def _let_go(self, sender: Sender) -> None:
        """Nothing has to be done with it when this object is gone."""
        with LATE:
            if self._ending is not None and self._last is sender:
                self._ending.detach()


def _calling(method: weakref.WeakMethod[Callable[[], None]]) -> Callable[[], None]:
    """What calls a method while its object is there, and does not keep it."""

    def call() -> None:
        if (found := method()) is not None:
            found()

    return call


def _full(sender: Sender) -> str:
    report = sender.report()
    told = f"; nothing goes through: {report.obstacle}" if report.obstacle else ""
    return f"there is no room for more: {report.pending:,} events wait{told}"
