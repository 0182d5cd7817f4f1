"""The file of `--output`: opened before anything is sent, or the answer to a POST could be lost."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import click

from .output import Unwritten

# Names of streams that are open already: a new file cannot take their place.
_STREAMS = ("/dev/std", "/dev/fd/", "/proc/")


@dataclass
class Target:
    """What is to be written; a new file is its owner's alone: answers are about people."""

    content: bytes = b""


def checked(given: str) -> Path | None:
    """The file; None for standard output.

    Raises:
        click.UsageError: It cannot be a file.
    """
    if given == "-":
        return None
    if not given:
        raise click.UsageError("--output is empty: name a file, or - for standard output")
    file = Path(given)
    with _refused(file):
        if given.endswith(os.sep) or file.is_dir():
            raise click.UsageError(f"--output: {given!r} is a folder")
        if not _real(file).parent.is_dir():
            raise click.UsageError(f"--output: there is no folder {str(_real(file).parent)!r}")
    return file


@contextmanager
def opened(file: Path) -> Generator[Target]:
    """Somewhere to write to; the file that was there stays until the new one is whole.

    Raises:
        click.UsageError: It cannot be written; before anything else happens.
        Unwritten: It could not be written in the end.
    """
    with _refused(file):
        whole = not _special(file)
        out = _beside(file) if whole else file.open("wb")
    target = Target()
    try:
        yield target
        with _unwritten(), out:
            out.write(target.content)
    except BaseException:
        out.close()
        if whole:
            Path(out.name).unlink()
        raise
    if whole:
        _placed(Path(out.name), file)


@contextmanager
def _refused(file: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        raise click.UsageError(f"--output: cannot write {str(file)!r}: {error.strerror}") from None


@contextmanager
def _unwritten() -> Generator[None]:
    try:
        yield
    except OSError as error:
        raise Unwritten(error.strerror) from None


def _special(file: Path) -> bool:
    """Whether it is a device, a pipe or an open stream, written as it is."""
    try:
        kind = file.stat().st_mode
    except FileNotFoundError:
        return False
    return not stat.S_ISREG(kind) or str(file).startswith(_STREAMS)


def _real(file: Path) -> Path:
    """What a link of that name stands for; `resolve` would raise if links run in a circle."""
    return Path(os.path.realpath(file))


def _beside(file: Path) -> IO[bytes]:
    """A new, private file in the same folder."""
    real = _real(file)
    if real.exists() and not os.access(real, os.W_OK):
        raise PermissionError(errno.EACCES, "it is read-only")
    return tempfile.NamedTemporaryFile(dir=real.parent, prefix=".hogkit-", delete=False)


def _placed(made: Path, file: Path) -> None:
    try:
        made.replace(_real(file))
    except OSError as error:  # it has become a folder, say: what cannot be had again stays
        raise Unwritten(f"{error.strerror}; it is in {made}") from None
