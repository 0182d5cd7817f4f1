"""How a batch is sent: patiently, and so that a refusal costs only what PostHog refuses. No I/O."""

from __future__ import annotations

import time
from collections.abc import Coroutine, Sequence
from typing import TYPE_CHECKING, Any

from attrs import define, field, frozen

from .._flow import Flow
from ..errors import ApiError, PostHogError
from ..log import log
from ..steps import Nap, Waiter
from .leaving import Undelivered
from .source import Batch
from .wire import Attempt, Wire

if TYPE_CHECKING:
    import httpx

    from ..public import Post
    from .dispatch import Dispatch

BAD, TOO_LARGE = 400, 413  # of one event or several: the others are sent without them


@define(eq=False)
class Piece:
    """Events that are sent in one request.

    Attributes:
        attempt: The next one.
        failures: In a row.
        passes: How much had gone through the gate when it last failed.
        after: Not to be sent before.
        error: Why it is to be sent again.
    """

    records: Sequence[bytes] = field(repr=False)
    attempt: Attempt = field(factory=Attempt)
    failures: int = 0
    passes: int = 0
    after: float = 0.0
    error: PostHogError | None = None


@define(eq=False)
class Work:
    """A batch that a lane sends.

    Attributes:
        state: The pieces that are left, in order, and how many events were refused: one value, since
            who ends the sender may look at it in the middle of anything.
    """

    batch: Batch
    state: tuple[tuple[Piece, ...], int]

    @classmethod
    def of(cls, batch: Batch) -> Work:
        return cls(batch, ((Piece(batch.records),), 0))

    def went_on(self, left: Sequence[Piece], failed: int) -> None:
        """What became of the first piece."""
        pieces, before = self.state
        self.state = (*left, *pieces[1:]), before + failed


@frozen
class Careful:
    """A request whose every failure is one that a lane knows: nothing may end it but its owner."""

    wire: Wire
    piece: Piece
    historical: bool

    def _post(self) -> Post:
        return self.wire.request(self.piece.records, self.historical, self.piece.attempt)

    def blocking(self) -> httpx.Response:
        try:
            return self._post().blocking()
        except PostHogError:
            raise
        except Exception as error:
            log.exception("events could not be sent")
            raise Undelivered(f"{type(error).__name__}: {error}") from error

    def awaiting(self) -> Coroutine[Any, Any, httpx.Response]:
        return self._awaiting()

    async def _awaiting(self) -> httpx.Response:
        try:
            return await self._post().awaiting()
        except PostHogError:
            raise
        except Exception as error:
            log.exception("events could not be sent")
            raise Undelivered(f"{type(error).__name__}: {error}") from error


class Lane:
    """Sends one batch after the other."""

    def __init__(self, sender: Dispatch) -> None:
        self.sender = sender
        self.waiter = Waiter()
        self._work: list[Work] = []  # at most one; who pops it has it, without a lock

    def flow(self) -> Flow[None]:
        try:
            while (batch := (yield from self._next())) is not None:
                self._work.append(Work.of(batch))
                yield from self._deliver(self._work[0], self.sender.until())
                self._settle()
        finally:
            self._settle()
            self.sender.ended(self)

    def _settle(self) -> None:
        if (work := self.let_go()) is not None:
            self.sender.settle(work)

    def let_go(self) -> Work | None:
        """What it was sending is no longer its own; None if it has nothing, or no more."""
        try:
            return self._work.pop()
        except IndexError:
            return None

    def _next(self) -> Flow[Batch | None]:
        """The next batch, once it is due; None when there is nothing more to do here."""
        sender = self.sender
        while not sender.stopping:
            if sender.due() <= 0 and (batch := sender.take()) is not None:
                return batch
            if sender.closing and not sender.source.waiting:
                return None
            sender.rest(self)
            seconds = sender.due()  # after it is known to rest: whatever came before is seen here
            if seconds > 0:
                yield Nap(self.waiter, sender.nap(seconds))
            sender.risen(self)
        return None

    def _deliver(self, work: Work, until: float) -> Flow[None]:
        """Send a batch until nothing is left of it, or the sender stops."""
        while (pieces := work.state[0]) and (yield from self._free(pieces[0], until)):
            work.went_on(*(yield from self._tried(pieces[0], work.batch.historical, until)))

    def _free(self, piece: Piece, until: float) -> Flow[bool]:
        """Wait until it may be sent, or is late; False if it never may."""
        gate, sender = self.sender.gate, self.sender
        while not sender.stopping:
            now = time.monotonic()
            wait = piece.after - now
            if wait <= 0:
                wait = gate.wait(self, now)
            if wait <= 0 or now >= until:
                return True
            yield Nap(self.waiter, min(wait, until - now))
        gate.left(self)
        return False

    def _tried(
        self, piece: Piece, historical: bool, until: float
    ) -> Flow[tuple[Sequence[Piece], int]]:
        """Send a piece, unless it is late; what is left of it, and how many events were refused."""
        sender = self.sender
        known = piece.error or sender.gate.obstacle
        if known is not None and time.monotonic() >= until:
            sender.gate.left(self)
            return self._given_up(piece, known)
        try:
            answer = yield Careful(sender.wire, piece, historical)
        except PostHogError as error:
            if isinstance(error, ApiError) and error.status in (BAD, TOO_LARGE):
                sender.passed()
                return self._divided(piece, error)
            self._failed(piece, error)
            return (piece,), 0
        sender.passed()
        return self._taken(piece, answer)

    def _given_up(self, piece: Piece, error: PostHogError) -> tuple[Sequence[Piece], int]:
        self.sender.give_up(piece.records, error)
        return (), len(piece.records)

    def _divided(self, piece: Piece, error: ApiError) -> tuple[Sequence[Piece], int]:
        """Its halves, each to be sent by itself; one event that is refused alone is given up."""
        if len(piece.records) == 1:
            return self._given_up(piece, error)
        half = len(piece.records) // 2
        return (Piece(piece.records[:half]), Piece(piece.records[half:])), 0

    def _taken(self, piece: Piece, answer: httpx.Response) -> tuple[Sequence[Piece], int]:
        outcome = self.sender.wire.outcome(piece.records, answer)
        for record, error in outcome.refused:
            self.sender.give_up([record], error)
        failed = len(outcome.refused)
        if not outcome.again:
            return (), failed
        again = Piece(outcome.again, piece.attempt.next(), failures=piece.failures + 1)
        again.after = time.monotonic() + max(outcome.wait, self.sender.gate.pause(again.failures))
        again.error = Undelivered("PostHog took the others, and asks for it again and again")
        return (again,), failed

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
        piece.error = error
