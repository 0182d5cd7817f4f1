"""Delivers a file: so many lines at a time, each time until PostHog has them; then it is noted."""

from __future__ import annotations

import contextlib
import logging
import re
import signal
import threading
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click
from attrs import evolve

from ..._flow import context_of
from ...errors import (
    AuthenticationError,
    ConfigurationError,
    InvalidEvent,
    PermissionDenied,
    QuotaExceeded,
)
from ...ingest.delivery import Delivery
from ...log import log
from ..capturing import client, settings
from ..logged import hinted
from ..output import hint
from .events import arguments
from .fitting import Fitting
from .letters import Letters
from .orders import Done, Order
from .progress import Count, Pace, Show, shown
from .resuming import UNREADABLE, begun, damaged
from .sources import Source, source
from .state import Kept, State
from .warned import counted

if TYPE_CHECKING:
    from ...client import PostHog
    from .lines import Line

# What is read at once. All of it fits into the queue of `Delivery`, so that an outage fills nothing.
MOST_LINES = 10_000
MOST_BYTES = 16 * 1024 * 1024
MOST_SECONDS = 1.0  # of a slow pipe
TICK = 0.5  # seconds between two looks at what was delivered
FAREWELL = 5.0  # seconds to deliver what cannot be read again

# What waiting does not mend: whoever began the import has to.
FINAL = (AuthenticationError, PermissionDenied, QuotaExceeded, ConfigurationError)
_NUMBER = re.compile(r"\Aevent \d+: ")  # of an event for `capture_many`, which is none of a line


def imported(order: Order) -> Done:
    """Deliver all of it.

    Raises:
        click.UsageError: It cannot be read, or its state not be kept.
        PostHogError: It cannot be delivered, and waiting would not help.
    """
    found = settings(order.connection)
    if order.given.path is None:
        return _imported(order, None)
    kept = Kept(order.given.path, found)
    with kept.held():
        return _imported(order, kept)


def _imported(order: Order, kept: Kept | None) -> Done:
    lines, fitting = _read(order)
    state = State() if kept is None else begun(order, lines, kept)
    letters = Letters(order.place, state.identity)
    letters.check(order.given.path)
    delivery = Delivery(
        dead_letters=letters.refused,
        close_timeout=FAREWELL if kept is None else 0.0,
        sigterm=kept is None,
    )
    posthog = client(order.connection, delivery)
    ingest = context_of(posthog).ingest
    ingest.add_nothing()
    fitting = evolve(fitting, library=ingest.library)
    work = Import(order, posthog, lines, fitting, state, letters, kept)
    try:
        with unsaid(), posthog, hinted():
            try:
                work.run()
            except BaseException:
                if kept is None:
                    left_behind(posthog)
                raise
    except BaseException:
        hint(work.stopped())
        raise
    finally:
        letters.close()
    return work.done()


def _read(order: Order) -> tuple[Source, Fitting]:
    """The file, of which all has its place."""
    try:
        lines = source(order.given)
        fitting = Fitting(others=order.others, no_geoip=order.no_geoip)
        fitting.check(order.given.name, lines)
    except UNREADABLE as error:
        told = getattr(error, "strerror", None) or str(error)
        raise click.UsageError(f"cannot read {order.given.name!r}: {told}") from None
    return lines, fitting


@contextmanager
def unsaid() -> Generator[None]:
    """Let nothing be logged on standard error: what closing the client leaves is told by `stopped`."""
    nowhere = logging.NullHandler()
    log.addHandler(nowhere)
    try:
        yield
    finally:
        log.removeHandler(nowhere)


def left_behind(posthog: PostHog) -> None:
    """Deliver what cannot be read again, for a moment; what is left becomes dead letters.

    Another Ctrl-C ends the moment, and loses nothing.
    """
    with contextlib.suppress(KeyboardInterrupt):
        posthog.flush(FAREWELL)
    if threading.current_thread() is not threading.main_thread():
        posthog.shutdown(0)
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        posthog.shutdown(0)
    finally:
        signal.signal(signal.SIGINT, before)


class Import:
    """One import, from where it is to the end."""

    def __init__(
        self,
        order: Order,
        posthog: PostHog,
        lines: Source,
        fitting: Fitting,
        state: State,
        letters: Letters,
        kept: Kept | None,
    ) -> None:
        self.order = order
        self.posthog = posthog
        self.lines = lines
        self.fitting = fitting
        self.state = self.before = state
        self.letters = letters
        self.kept = kept
        self._line: Line | None = None
        self._taken = 0  # the number of the last line that is captured, or a dead letter
        self._ended = False
        self._damage: click.UsageError | None = None

    def run(self) -> None:
        pace = Pace(self.lines.part() or 0.0)
        try:
            with counted() as warned, shown(pace, verbose=self.order.connection.verbose) as show:
                while not self._ended:
                    self._take()
                    self._deliver(show)
                    self._confirm()
        except BaseException:
            if self.kept is not None:
                self.letters.close()
            raise
        if warned.count:
            hint(f"{warned.first} ({warned.count:,} events like that)")
        if self._damage is not None:
            raise self._damage

    def _take(self) -> None:
        """Capture the next lines. `capture_many` stops at one that is no event, and goes on behind it."""
        events, many = self._events(), self.posthog.capture_many
        while True:
            try:
                many(events, historical_migration=self.order.historical)
                return
            except InvalidEvent as error:
                assert self._line is not None
                self.letters.add(self._line, InvalidEvent(_NUMBER.sub("", str(error))))

    def _events(self) -> Iterator[dict[str, Any]]:
        until, size = time.monotonic() + MOST_SECONDS, 0
        for _ in range(MOST_LINES):
            line = self._line = self._next()
            if line is None:
                self._ended = True
                return
            if not line.blank:
                yield from self._event(line)
            self._taken = line.number
            size += line.size
            if size >= MOST_BYTES or time.monotonic() >= until:
                return

    def _next(self) -> Line | None:
        try:
            return self.lines.next()
        except UNREADABLE as error:
            self._damage = damaged(self.order.given, self.lines, error)
            return None

    def _event(self, line: Line) -> Iterator[dict[str, Any]]:
        try:
            event = arguments(line, self.letters.identity, self.fitting)
        except InvalidEvent as error:
            self.letters.add(line, error)
            return
        self.letters.places[event["uuid"]] = line.number
        yield event

    def _deliver(self, show: Show) -> None:
        """Wait until all of it is delivered, however long that takes."""
        while True:
            report = self.posthog.flush(timeout=TICK)
            show(self._count())
            if not report.pending:
                return
            if isinstance(report.obstacle, FINAL):
                raise report.obstacle.with_traceback(None)

    def _count(self) -> Count:
        report = self.posthog.delivery
        failed = report.failed + self.letters.lines
        return Count(report.delivered, failed, self.lines.part(), report.obstacle)

    def _confirm(self) -> None:
        """Note that all that was read is delivered, or is a dead letter."""
        self.letters.sync()
        count = self._count()
        state = evolve(
            self.before,
            mark=self.lines.mark(),
            delivered=self.before.delivered + count.delivered,
            failed=self.before.failed + count.failed,
            complete=self._ended and self._damage is None,
        )
        if self.kept is not None:
            self.kept.save(state)
        self.state = state

    def stopped(self) -> str:
        """How far it came."""
        if self.kept is not None:
            line = f"{self.lines.unit} {self.state.mark.line:,}"
            return f"stopped after {line} of {self.order.given.name}; the same command goes on"
        count = self._count()
        told = (
            f"stopped after {self.lines.unit} {self._taken:,} of {self.order.given.name}: {count.delivered:,} delivered, "
            f"{count.failed:,} in {self.letters.path}"
        )
        try:
            self.letters.sync()
        except click.UsageError as error:
            told += f", of which some are lost: {error.message}"
        return told

    def done(self) -> Done:
        state = self.state
        return Done(
            delivered=state.delivered,
            failed=state.failed,
            since=self.before.mark.line,
            line=state.mark.line,
            unit=self.lines.unit,
            letters=self.letters.path,
        )
