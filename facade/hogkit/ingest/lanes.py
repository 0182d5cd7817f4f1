"""How a batch is sent: patiently, and so that a refusal costs only what PostHog refuses. No I/O."""

from __future__ import annotations

import threading
import time
from collections.abc import Coroutine, Sequence
from typing import TYPE_CHECKING, Any

from attrs import define, field, frozen

from .._flow import Flow
from ..errors import ApiError, PostHogError
from ..log import log
from ..public import Post
from ..steps import Nap, Waiter
from .source import Batch
from .wire import Attempt

if TYPE_CHECKING:
    import httpx

    from .sender import Sender

BAD, TOO_LARGE = 400, 413  # of one event or several: the others are sent without them


class Broken(PostHogError):
    """Sending failed in a way that nobody foresaw; it is tried again like everything else."""


@frozen
class Careful:
    """A request whose every failure is one that a lane knows: nothing may end it but its owner."""

    post: Post

    def blocking(self) -> httpx.Response:
        try:
            return self.post.blocking()
        except PostHogError:
            raise
        except Exception as error:
            log.exception("events could not be sent")
            raise Broken(f"{type(error).__name__}: {error}") from error

    def awaiting(self) -> Coroutine[Any, Any, httpx.Response]:
        return self._awaiting()

    async def _awaiting(self) -> httpx.Response:
        try:
            return await self.post.awaiting()
        except PostHogError:
            raise
        except Exception as error:
            log.exception("events could not be sent")
            raise Broken(f"{type(error).__name__}: {error}") from error


@define(eq=False)
class Piece:
    """Events that are sent in one request.

    Attributes:
        attempt: The next one.
        failures: In a row.
        passes: How much had gone through the gate when it last failed.
        after: Not to be sent before.
    """

    records: Sequence[bytes] = field(repr=False)
    attempt: Attempt = field(factory=Attempt)
    failures: int = 0
    passes: int = 0
    after: float = 0.0


class Lane:
    """Sends one batch after the other."""

    def __init__(self, sender: Sender) -> None:
        self.sender = sender
        self.waiter = Waiter()
        self._batch: Batch | None = None
        self._lock = threading.Lock()

    def flow(self) -> Flow[None]:
        sender = self.sender
        try:
            while (batch := (yield from self._next())) is not None:
                self._batch = batch
                done = yield from self._deliver(batch)
                if self.let_go() is not None:
                    (sender.done if done else sender.source.put_back)(batch)
        finally:
            sender.ended(self)

    def let_go(self) -> Batch | None:
        """What it was sending is no longer its own; None if it has nothing, or no more."""
        with self._lock:
            batch, self._batch = self._batch, None
            return batch

    def _next(self) -> Flow[Batch | None]:
        """The next batch, once it is due; None when there is nothing more to do here."""
        sender = self.sender
        while not sender.stopping:
            if sender.due() <= 0 and (batch := sender.take()) is not None:
                return batch
            if sender.retired and not sender.source.waiting:
                return None
            sender.rest(self)
            seconds = sender.due()  # after it is known to rest: whatever came before is seen here
            if seconds > 0:
                yield Nap(self.waiter, sender.nap(seconds))
            sender.risen(self)
        return None

    def _deliver(self, batch: Batch) -> Flow[bool]:
        """Send a batch until nothing is left of it; False if it was stopped before."""
        started = time.monotonic()
        pieces = [Piece(batch.records)]
        while pieces:
            left = yield from self._tried(pieces.pop(), batch.historical, started)
            if left is None:
                return False
            pieces += reversed(left)
        return True

    def _tried(self, piece: Piece, historical: bool, started: float) -> Flow[list[Piece] | None]:
        """Send a piece until PostHog takes or refuses it; what is left of it, None if stopped."""
        sender = self.sender
        while (yield from self._let_go(piece)):
            try:
                request = sender.wire.request(piece.records, historical, piece.attempt)
                answer = yield Careful(request)
            except PostHogError as error:
                if isinstance(error, ApiError) and error.status in (BAD, TOO_LARGE):
                    sender.passed()
                    return self._divided(piece, error)
                self._failed(piece, error)
                if sender.late(started):
                    sender.give_up(piece.records, error)
                    return []
            else:
                sender.passed()
                return self._taken(piece, answer)
        return None

    def _let_go(self, piece: Piece) -> Flow[bool]:
        """Wait until it may be sent; False if it never may."""
        gate, stopped = self.sender.gate, self.sender
        while not stopped.stopping:
            now = time.monotonic()
            wait = piece.after - now
            if wait <= 0:
                wait = gate.wait(self, now)
            if wait <= 0:
                return True
            yield Nap(self.waiter, wait)
        gate.left(self)
        return False

    def _divided(self, piece: Piece, error: ApiError) -> list[Piece]:
        """Its halves, each to be sent by itself; one event that is refused alone is given up."""
        if len(piece.records) == 1:
            self.sender.give_up(piece.records, error)
            return []
        half = len(piece.records) // 2
        return [Piece(piece.records[:half]), Piece(piece.records[half:])]

    def _taken(self, piece: Piece, answer: httpx.Response) -> list[Piece]:
        outcome = self.sender.wire.outcome(piece.records, answer)
        for record, error in outcome.refused:
            self.sender.give_up([record], error)
        self.sender.count(len(piece.records) - len(outcome.again) - len(outcome.refused))
        if not outcome.again:
            return []
        again = Piece(outcome.again, piece.attempt.next(), failures=piece.failures + 1)
        again.after = time.monotonic() + max(outcome.wait, self.sender.gate.pause(again.failures))
        return [again]

    def _failed(self, piece: Piece, error: PostHogError) -> None:
        """Hold all lanes back, unless others come through meanwhile: then it is this piece's fault."""
        gate, now = self.sender.gate, time.monotonic()
        if piece.failures and piece.passes != gate.passes:
            gate.left(self)
        else:
            self.sender.obstructed(self, error, now)
        piece.failures += 1
        piece.passes = gate.passes
        piece.attempt = piece.attempt.after(error)
        piece.after = now + gate.pause(piece.failures, error)
