"""The files of a spool, and whose they are.

A journal is what one client has written: segments, under one lock that ends with its process, however
that ends. Whoever has the lock may read and delete its segments; one that nobody locks is adopted by
the next client of the same project and host.
"""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from types import ModuleType

from attrs import define, field, frozen

from ..errors import ConfigurationError
from ..uuid7 import uuid7
from .segments import Segment

_NAME = re.compile(r"([0-9a-z]+)-([0-9a-f]{32})(?:\.([0-9]+))?\.(events|acks|lock)")
OTHERS = 0o022  # who may write beside the owner


@frozen
class Named:
    """What a name says.

    Attributes:
        owner: Of which project and host the events are.
        journal: A UUID of version 7, so that names sort by age.
        number: Of the segment; 0 for the lock.
        kind: events, acks or lock.
    """

    owner: str
    journal: str
    number: int
    kind: str


@define(eq=False)
class Journal:
    """One that is locked.

    Attributes:
        file: What holds the lock, which forked children inherit; None once it is closed.
    """

    folder: Path
    owner: str
    id: str
    file: int | None = field(repr=False)

    @classmethod
    def begin(cls, folder: Path, owner: str) -> Journal:
        """A new one.

        Raises:
            OSError: It cannot be made, or not be locked.
        """
        while True:  # whoever looks for journals may have it for a moment, and delete it
            if (made := cls.adopt(folder, owner, uuid7().hex)) is not None:
                return made

    @classmethod
    def adopt(cls, folder: Path, owner: str, journal: str) -> Journal | None:
        """One that is there; None if another process has it.

        Raises:
            OSError: It cannot be locked.
        """
        path = folder / f"{owner}-{journal}.lock"
        file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            if _locked(file) and _linked(file, path):  # else another one had it, and deleted it
                return cls(folder, owner, journal, file)
        except OSError:
            os.close(file)
            raise
        os.close(file)
        return None

    def path(self, number: int) -> Path:
        """Of a segment; names sort by number."""
        return self.folder / f"{self.owner}-{self.id}.{number:06}.events"

    def segments(self) -> Iterator[Segment]:
        """What is in it, in order.

        Raises:
            OSError: It cannot be read.
        """
        numbers = (one.number for one in self._files() if one.kind == "events")
        for number in sorted(numbers):
            yield Segment.found(self.path(number), (self.id, number))

    def release(self) -> None:
        """Let go of it; if no events are left, nothing of it is."""
        with suppress(OSError):  # others will find what is left
            numbers = {one.number for one in self._files()} - {0}
            left = [number for number in numbers if self._left(self.path(number))]
            if not left:
                (self.folder / f"{self.owner}-{self.id}.lock").unlink(missing_ok=True)
        self.close()

    def close(self) -> None:
        """Close the file, which ends the lock if no other process has inherited it."""
        file, self.file = self.file, None
        if file is not None:
            os.close(file)

    def _left(self, path: Path) -> bool:
        """Whether there are events in a segment; if not, it is deleted."""
        if path.exists() and path.stat().st_size:
            return True
        for one in (path, path.with_suffix(".acks")):
            one.unlink(missing_ok=True)
        return False

    def _files(self) -> Iterator[Named]:
        return (
            one for one in names(self.folder) if (one.owner, one.journal) == (self.owner, self.id)
        )


def owner(project_token: str, ingest_host: str) -> str:
    """Says of which project and host events are, and nothing of the token: 16 hex digits."""
    return sha256(f"{project_token} {ingest_host}".encode()).hexdigest()[:16]


def names(folder: Path) -> Iterator[Named]:
    """Of all files of a spool.

    Raises:
        OSError: The folder cannot be read.
    """
    for path in folder.iterdir():
        if found := _NAME.fullmatch(path.name):
            owner, journal, number, kind = found.groups()
            yield Named(owner, journal, int(number or 0), kind)


def used(folder: Path) -> int:
    """Bytes of all events, of all processes and projects.

    Raises:
        OSError: The folder cannot be read.
    """
    size = 0
    for file in folder.iterdir():
        if file.suffix == ".events":
            with suppress(FileNotFoundError):
                size += file.stat().st_size
    return size


def prepared(path: Path) -> Path:
    """The folder, made for this user alone.

    Raises:
        ConfigurationError: It cannot be made, or others may write there.
    """
    flock()
    try:
        found = path.expanduser().absolute()
        for folder in reversed([one for one in (found, *found.parents) if not one.exists()]):
            folder.mkdir(0o700, exist_ok=True)
        mode = found.stat().st_mode
        next(found.iterdir(), None)
    except (OSError, RuntimeError) as error:
        why = getattr(error, "strerror", None) or error
        raise ConfigurationError(f"spool: {path}: {why}") from None
    if mode & OTHERS:
        raise ConfigurationError(
            f"spool: {path}: others may write there, and so could read and change events: chmod 700"
        )
    return found


def flock() -> ModuleType:
    """What locks files.

    Raises:
        ConfigurationError: This system has none.
    """
    try:
        import fcntl
    except ImportError:
        raise ConfigurationError(
            "spool: this system cannot lock files (fcntl): leave it out"
        ) from None
    return fcntl


def _locked(file: int) -> bool:
    fcntl = flock()
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in (errno.EWOULDBLOCK, errno.EACCES):
            return False
        raise
    return True


def _linked(file: int, path: Path) -> bool:
    """Whether a descriptor is still what a name leads to."""
    with suppress(FileNotFoundError):
        return os.path.samestat(os.fstat(file), path.stat())
    return False
