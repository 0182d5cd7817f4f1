"""Events that PostHog refused: kept where somebody can look at them."""

from __future__ import annotations

import json
import logging
import os
import threading
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ..errors import PostHogError
from ..log import log
from ..shapes import is_object
from .delivery import DeadLetter

NOTE = "$dead_letter"  # a key of ours in such a file; `hogkit capture --from` leaves it out
Destination = str | Path | Callable[[DeadLetter], object] | None


class DeadLetters:
    """Takes what was refused to its destination; none of its failures stops the sender.

    Attributes:
        destination: A path, a function, or None for the log.
        on_error: Told of every one that has no other destination.
    """

    def __init__(
        self, destination: Destination, on_error: Callable[[PostHogError], object] | None
    ) -> None:
        if isinstance(destination, str | Path):
            destination = Path(destination).absolute()  # the process may go elsewhere
        self.destination = destination
        self.on_error = on_error
        self._calling: set[int] = set()  # threads
        self._said = False

    @property
    def lasting(self) -> bool:
        """Whether they are kept somewhere."""
        return self.destination is not None

    @property
    def calling(self) -> bool:
        """Whether this is a call from within a function that was given for dead letters or errors."""
        return threading.get_ident() in self._calling

    def add(self, record: bytes, error: PostHogError) -> None:
        event = _event(record)
        letter = DeadLetter(event=event, error=error, at=datetime.now(UTC))
        outermost = not self.calling
        self._calling.add(threading.get_ident())
        try:
            self._take(letter)
        except Exception:
            log.exception("a dead letter could not be kept: %s: %s", _named(event), error)
        finally:
            if outermost:
                self._calling.discard(threading.get_ident())

    def _take(self, letter: DeadLetter) -> None:
        if self.destination is None:
            log.error("PostHog will not take %s: %s", _named(letter.event), letter.error)
            if self.on_error is not None:
                self.on_error(letter.error)
        elif callable(self.destination):
            self.destination(letter)
        else:
            append(Path(self.destination), letter)
            log.log(
                logging.INFO if self._said else logging.WARNING,  # there may be many
                "%s is a dead letter, and now in %s: %s",
                _named(letter.event), self.destination, letter.error,
            )  # fmt: skip
            self._said = True


def append(path: Path, letter: DeadLetter) -> None:
    """One line of JSON, in one write, readable by nobody else."""
    note = {"error": str(letter.error), "at": letter.at.isoformat()}
    line = json.dumps({**letter.event, NOTE: note}, ensure_ascii=False, separators=(",", ":"))
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        _write(descriptor, line.encode() + b"\n")
    finally:
        os.close(descriptor)


def _write(descriptor: int, data: bytes) -> None:
    while data:
        data = data[os.write(descriptor, data) :]


def _event(record: bytes) -> Mapping[str, Any]:
    try:
        event: Any = json.loads(record)
    except ValueError:  # a source that gives something else must not end a lane
        event = record.decode(errors="replace")
    return event if is_object(event) else {"event": event}


def _named(event: Mapping[str, Any]) -> str:
    """What may be logged of an event: nothing that tells of a person."""
    return f"event {event.get('uuid')} ({event.get('event')!r})"
