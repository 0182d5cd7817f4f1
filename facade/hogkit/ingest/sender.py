"""What takes events in, waits for their delivery, and ends."""

from __future__ import annotations

import math
import os
import time

from .._flow import Flow, run
from ..errors import QueueFull
from ..log import log
from ..steps import Nap, Waiter
from . import exits
from .delivery import Report
from .dispatch import Dispatch
from .leaving import leave_behind

GRACE = 0.1  # seconds in which lanes end that wait for nothing but their time
MOMENT = 0.01  # seconds
LOOK = 1.0  # seconds after which to try again to start a thread


class Sender(Dispatch):
    """Sends what is put into it, by itself, with several requests under way."""

    def put(self, record: bytes, historical: bool) -> bool:
        """Take in an event; False if there is no room.

        Raises:
            QueueFull: It could not be written.
        """
        try:
            return self.source.put(record, historical)
        except OSError as error:
            reason = error.strerror
        raise QueueFull(f"the spool cannot be written: {reason}")

    def noticed(self) -> None:
        """Something was put."""
        if self.source.waiting >= self.wake_at:
            self.wake()
        if self.leaving:
            self.leave(time.monotonic())

    def room(self, record: bytes, historical: bool, seconds: float) -> Flow[bool]:
        """Wait until it can be put; False if there was no room for so long, or there will be none."""
        until = time.monotonic() + seconds
        waiter = Waiter()
        self._blocked.add(waiter)
        try:
            while not self.put(record, historical):
                left = until - time.monotonic()
                if left <= 0 or self.over or self.letters.calling:
                    return False
                self.wake()
                yield self._nap(waiter, left)
        finally:
            self._blocked.discard(waiter)
        self.noticed()
        return True

    def flush(self, seconds: float | None, *, patient: bool = True) -> Flow[bool]:
        """Send now what was put before, and wait for it; whether all of it was done in time.

        What is called with a dead letter waits for nothing: all the others would wait for it.

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
                if self.over or self.letters.calling:
                    return False
                yield self._nap(waiter, left)
        finally:
            self._watching.discard(waiter)
        return True

    def _nap(self, waiter: Waiter, seconds: float) -> Nap:
        """Until something happens; without a lane that would be nothing."""
        if not self._lanes and self._until:
            self.wake()
            seconds = min(seconds, LOOK)
        return Nap(waiter, None if seconds == math.inf else seconds)

    def shutdown(self, seconds: float) -> Flow[Report]:
        """Deliver what can be delivered in time, and end."""
        until = time.monotonic() + seconds
        yield from self.flush(seconds, patient=not self.durable)
        yield from self._stop(max(GRACE, until - time.monotonic()))
        if not self.letters.calling:
            leave_behind(self, self._lanes)
        exits.no_longer(self)
        return self.report()

    def _stop(self, seconds: float) -> Flow[None]:
        """Let the lanes end, and wait for it; those that wait for an answer end when they have it."""
        until = time.monotonic() + (0.0 if self.letters.calling else seconds)
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

    def hurry(self) -> None:
        """The process ends: what waits is to be sent, and what comes later is delivered at once."""
        if self.process == os.getpid():  # else registered by the parent
            self.leaving = True
            self._wake_all()

    def leave(self, begun: float) -> None:
        """Deliver before the process ends, until so long after it began to."""
        if self.process != os.getpid():
            return
        left = begun + self.delivery.close_timeout - time.monotonic()
        try:
            run(self.flush(max(0.0, left), patient=not self.durable))
        except KeyboardInterrupt:  # somebody will not wait, and is told what that means
            log.warning("the end of the process waits no longer")
        if not self.letters.calling:
            leave_behind(self, self._lanes)

    def retire(self) -> None:
        """Nobody has this client any more: send what is there, and end."""
        if self.process != os.getpid() or not self._until:
            return
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
