"""Where the files of an export go."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import stat
import sys
from collections.abc import Generator
from contextlib import contextmanager
from io import UnsupportedOperation
from pathlib import Path
from typing import Protocol

from ..disk import locked, synced
from ..errors import InvalidArgument
from ..state_home import state_home
from .outcome import Unwritable

STANDARD_OUTPUT = "-"
S3 = "s3://"
FOLDER = "exports"
_DESCRIPTOR = re.compile(r"/dev/(std(in|out|err)|fd/.*)|/proc/[^/]+/fd/.*")


class Place(Protocol):
    """Where they go. Files are named by where they are in it: "" for the only one.

    Attributes:
        name: For messages.
        partition: How it is divided; None for one file.
        stream: Whether it is standard output.
        work: The folder of what is kept beside it.
    """

    @property
    def name(self) -> str: ...
    @property
    def partition(self) -> str | None: ...
    @property
    def stream(self) -> bool: ...
    @property
    def work(self) -> Path: ...

    def check(self) -> None:
        """Before anything is sent.

        Raises:
            InvalidArgument: Nothing can be written there.
        """
        ...

    def put(self, made: Path, name: str) -> None:
        """Have a finished file in its place, whole or not at all.

        Raises:
            Unwritable: It cannot be written.
        """
        ...

    def taken(self) -> bool:
        """Whether there are files already."""
        ...

    def remove(self, name: str) -> None:
        """Have it gone."""
        ...

    def size(self, name: str) -> int | None:
        """Bytes of what is there; None if nothing is."""
        ...

    def local(self, name: str) -> Path | None:
        """Where it is on this machine; None if it is elsewhere."""
        ...

    def fetch(self, name: str, to: Path) -> None:
        """Copy it here."""
        ...

    def shown(self, name: str) -> str:
        """What people know it by."""
        ...

    def stop(self) -> None:
        """End what another thread does there, if it can take long."""
        ...


def place_of(out: str | os.PathLike[str], partition: str | None) -> Place:
    """The place that `out` names.

    Raises:
        InvalidArgument: It names none.
        MissingExtra: It needs obstore.
    """
    told = os.fspath(out)
    if "\0" in told:
        raise InvalidArgument("out: has a NUL, which no name may have")
    if not told.strip():
        raise InvalidArgument("out: is empty; name a file, or - for standard output")
    if told == STANDARD_OUTPUT:
        if partition:
            raise InvalidArgument("partition: standard output is one file")
        return Stream()
    if told.startswith(S3):
        from .s3 import Bucket

        return Bucket(told, partition)
    if _DESCRIPTOR.fullmatch(os.path.abspath(told)):  # noqa: PTH100 - no link is to be followed
        raise InvalidArgument(f"out: {told} is no file; {STANDARD_OUTPUT} is standard output")
    return Local(told, partition)


class Stream:
    """Standard output."""

    name = "standard output"
    partition = None
    stream = True
    work = Path(os.devnull)

    def check(self) -> None:
        if sys.stdout is None or not hasattr(sys.stdout, "buffer"):  # pyright: ignore[reportUnnecessaryComparison]
            raise InvalidArgument("out: standard output is closed, or takes no bytes")

    def put(self, made: Path, name: str) -> None:
        raise UnsupportedOperation("nothing is put together for standard output")

    def taken(self) -> bool:
        return False

    def remove(self, name: str) -> None:
        raise UnsupportedOperation("nothing of it can be taken back")

    def size(self, name: str) -> int | None:
        return None

    def local(self, name: str) -> Path | None:
        return None

    def fetch(self, name: str, to: Path) -> None:
        raise UnsupportedOperation("nothing of it can be read again")

    def shown(self, name: str) -> str:
        return self.name

    def stop(self) -> None:
        pass


class Local:
    """A file, or a folder that is divided."""

    stream = False

    def __init__(self, out: str, partition: str | None) -> None:
        self.name, self.partition = out, partition
        self._out = Path(os.path.realpath(out))  # what a link stands for
        beside = self._out.parent / f".{self._out.name}.hogkit"
        self.work = self._out / ".hogkit" if partition else beside

    def check(self) -> None:
        folder = self._out if self.partition else self._out.parent
        try:
            if self.partition:
                folder.mkdir(parents=False, exist_ok=True)
            elif kind := self._kind():
                raise InvalidArgument(f"out: {self.name} is {kind}; name a file, or give partition")
            if not folder.is_dir():
                raise NotADirectoryError(errno.ENOTDIR, "there is no such folder")
        except OSError as error:
            raise InvalidArgument(
                f"out: cannot write to {str(folder)!r}: {error.strerror}"
            ) from None
        if not os.access(folder, os.W_OK | os.X_OK):
            raise InvalidArgument(f"out: cannot write to {str(folder)!r}: it is read-only")

    def put(self, made: Path, name: str) -> None:
        there = self._at(name)
        try:
            there.parent.mkdir(mode=0o700, exist_ok=True)
            made.replace(there)
            synced(there.parent)
            if name:
                synced(self._out)
        except OSError as error:
            raise Unwritable(
                f"cannot write {str(there)!r}: {error.strerror}; the same call goes on once it can"
            ) from None

    def taken(self) -> bool:
        return any(self._out.glob("day=*")) if self.partition else self.size("") is not None

    def remove(self, name: str) -> None:
        there = self._at(name)
        try:
            there.unlink(missing_ok=True)
            if name and not any(there.parent.iterdir()):
                there.parent.rmdir()
        except OSError as error:
            raise Unwritable(f"cannot remove {str(there)!r}: {error.strerror}") from None

    def size(self, name: str) -> int | None:
        try:
            return self._at(name).stat().st_size
        except FileNotFoundError:
            return None
        except OSError as error:
            raise InvalidArgument(
                f"out: cannot read {self.shown(name)}: {error.strerror}"
            ) from None

    def local(self, name: str) -> Path | None:
        return self._at(name)

    def fetch(self, name: str, to: Path) -> None:
        raise UnsupportedOperation("it is here already")

    def shown(self, name: str) -> str:
        return str(Path(self.name) / name) if name else self.name

    def stop(self) -> None:
        pass

    def _kind(self) -> str:
        """What it is, if no file can be there."""
        if self._out.is_dir() or self.name.endswith(("/", os.sep)):
            return "a folder"
        there = self._out.exists()
        return "no regular file" if there and not stat.S_ISREG(self._out.stat().st_mode) else ""

    def _at(self, name: str) -> Path:
        return self._out / name if name else self._out


def kept_for(place: str) -> Path:
    """The folder of what is kept for one that is elsewhere."""
    home = state_home()
    if home is None:
        raise InvalidArgument("out: there is no home folder in which to keep how far the export is")
    return home / FOLDER / hashlib.sha256(place.encode()).hexdigest()[:32]


@contextmanager
def held(place: Place) -> Generator[None]:
    """Let no other process export to a place meanwhile.

    Raises:
        InvalidArgument: One does, or nothing can be kept there.
    """
    try:
        place.work.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = os.open(place.work / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise InvalidArgument(
            f"out: cannot write to {str(place.work)!r}: {error.strerror}"
        ) from None
    try:
        if not locked(lock):
            raise InvalidArgument(f"out: another export to {place.name} is under way just now")
        yield
    finally:
        os.close(lock)
