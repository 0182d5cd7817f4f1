"""Opens what events are read from: a file, plain or packed with gzip, or something that flows."""

from __future__ import annotations

import gzip
import io
import os
import stat
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

import click
from attrs import define, field

from ..output import hint

STANDARD_INPUT = "-"
GZIP = b"\x1f\x8b"  # RFC 1952, 2.3.1


@define(eq=False)
class Given:
    """What is imported.

    Attributes:
        name: What it is called in messages.
        path: Where it is; None for what can be read only once, such as a pipe.
        stream: Its bytes, unpacked.
        size: Bytes as it lies there; None if nobody knows.
    """

    name: str
    path: Path | None
    stream: BinaryIO
    size: int | None
    _raw: io.BufferedReader = field(repr=False)

    @property
    def read(self) -> float | None:
        """Which part of it was read, from 0 to 1; None if nobody knows."""
        if not self.size:
            return None
        return min(1.0, self._raw.tell() / self.size)


@contextmanager
def opened(file: str) -> Generator[Given]:
    """A file, or `-` for standard input.

    Raises:
        click.UsageError: It cannot be read.
    """
    if file != STANDARD_INPUT:
        with _file(file) as raw:
            yield _given(file, raw, regular=True)
        return
    raw = _standard_input()
    try:
        yield _given("standard input", raw, regular=False)
    finally:
        raw.detach()  # it is not ours to close


def _file(file: str) -> io.BufferedReader:
    try:
        return Path(file).open("rb")
    except OSError as error:
        raise click.UsageError(f"cannot read {file!r}: {error.strerror}") from None


def _standard_input() -> io.BufferedReader:
    if sys.stdin is None:  # pyright: ignore[reportUnnecessaryComparison]
        raise click.UsageError("standard input is closed")  # as `<&-` does
    if sys.stdin.isatty():
        hint("reading events from standard input; Ctrl-D ends it")
    raw = getattr(sys.stdin.buffer, "raw", sys.stdin.buffer)
    return io.BufferedReader(cast(io.RawIOBase, raw))


def _given(name: str, raw: io.BufferedReader, *, regular: bool) -> Given:
    found = os.fstat(raw.fileno()) if regular else None
    stays = found is not None and stat.S_ISREG(found.st_mode)
    packed = raw.peek(len(GZIP)).startswith(GZIP)
    stream = cast(BinaryIO, gzip.GzipFile(fileobj=raw) if packed else raw)
    path = Path(os.path.realpath(name)) if stays else None
    return Given(name, path, stream, found.st_size if found and stays else None, raw)
