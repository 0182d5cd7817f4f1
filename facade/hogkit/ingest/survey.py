"""What waits in a spool, seen from outside: nothing is taken, and nobody held up."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from attrs import define, frozen

from .journals import Named, flock, names
from .segments import Segment


@define
class Waiting:
    """What one process has left, or has still to deliver.

    Attributes:
        owner: Of which project and host it is.
        began: When the process began to write.
        running: Whether a process has it; only when none has is it delivered by another.
        files: How many there are.
        events, size: What waits, without what is done; the size is in bytes.
    """

    owner: str
    began: datetime
    running: bool
    files: int = 0
    events: int = 0
    size: int = 0


@frozen
class Survey:
    """A folder.

    Attributes:
        waiting: The oldest first.
        dead_letters: Events that PostHog refused.
        damaged: Bytes that are no events any more.
    """

    waiting: list[Waiting]
    dead_letters: int
    damaged: int


def survey(folder: Path, dead_letters: str) -> Survey:
    """What is in a folder.

    Raises:
        OSError: It cannot be read.
    """
    found: dict[str, Waiting] = {}
    for one in sorted(names(folder), key=lambda one: (one.journal, one.number)):
        if one.kind == "events":
            _add(found, folder, one)
    return Survey(
        [waiting for waiting in found.values() if waiting.events],
        _lines(folder / dead_letters),
        sum(path.stat().st_size for path in folder.glob("damaged-*.txt")),
    )


def _add(found: dict[str, Waiting], folder: Path, one: Named) -> None:
    path = folder / f"{one.owner}-{one.journal}.{one.number:06}.events"
    with suppress(FileNotFoundError):  # delivered meanwhile
        segment = Segment.found(path, (one.journal, one.number))
        if one.journal not in found:
            lock = folder / f"{one.owner}-{one.journal}.lock"
            found[one.journal] = Waiting(one.owner, _began(one.journal), _held(lock))
        whole = found[one.journal]
        whole.files += 1
        whole.events += segment.waiting
        whole.size += segment.waiting_bytes


def _began(journal: str) -> datetime:
    """RFC 9562, 5.7: it begins with milliseconds since 1970."""
    return datetime.fromtimestamp(int(journal[:12], 16) / 1000, UTC)


def _held(lock: Path) -> bool:
    fcntl = flock()
    with suppress(FileNotFoundError):
        file = os.open(lock, os.O_RDONLY)
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        finally:
            os.close(file)
    return False


def _lines(path: Path) -> int:
    with suppress(FileNotFoundError), path.open("rb") as file:
        return sum(1 for _ in file)
    return 0
