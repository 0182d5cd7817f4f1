"""Opens what events are read from: a file, plain or packed with gzip or zstd, or something that flows."""

from __future__ import annotations

import gzip
import io
import os
import stat
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Literal, cast

import click
from attrs import define, field

from ..output import hint

Form = Literal["jsonl", "csv", "parquet"]
STANDARD_INPUT = "-"
GZIP = b"\x1f\x8b"  # RFC 1952, 2.3.1
ZSTD = b"\x28\xb5\x2f\xfd"  # RFC 8878, 3.1.1
PARQUET = b"PAR1"
PACKED = frozenset({".gz", ".zst", ".zstd"})  # suffixes


@define(eq=False)
class Given:
    """What is imported.

    Attributes:
        name: What it is called in messages.
        path: Where it is; None for what can be read only once, such as a pipe.
        stream: Its bytes, unpacked.
        size: Bytes as it lies there; None if nobody knows.
        form: What is in it.
    """

    name: str
    path: Path | None
    stream: BinaryIO
    size: int | None
    form: Form
    _raw: io.BufferedReader = field(repr=False)

    @property
    def read(self) -> float | None:
        """Which part of it was read, from 0 to 1; None if nobody knows."""
        if not self.size:
            return None
        return min(1.0, self._raw.tell() / self.size)


@contextmanager
def opened(file: str, form: Form | None = None) -> Generator[Given]:
    """A file, or `-` for standard input.

    Args:
        form: What is in it; else Parquet is known by its first bytes, and CSV by the name.

    Raises:
        click.UsageError: It cannot be read, or is Parquet and not said to be, or the other way round.
        MissingExtra: pyarrow is needed, and not installed.
    """
    if file != STANDARD_INPUT:
        with _file(file) as raw:
            yield _given(file, raw, form, regular=True)
        return
    raw = _standard_input()
    try:
        yield _given("standard input", raw, form, regular=False)
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


def _given(name: str, raw: io.BufferedReader, form: Form | None, *, regular: bool) -> Given:
    found = os.fstat(raw.fileno()) if regular else None
    stays = found is not None and stat.S_ISREG(found.st_mode)
    path = Path(os.path.realpath(name)) if stays else None
    size = found.st_size if found and stays else None
    begins = raw.peek(len(ZSTD))
    form = _form(name, begins, form)
    if form == "parquet" and path is None:
        raise click.UsageError(f"{name}: Parquet is read from its end: give the file itself")
    return Given(name, path, _unpacked(raw, begins), size, form, raw)


def _form(name: str, begins: bytes, said: Form | None) -> Form:
    if begins.startswith(PARQUET):
        if said in (None, "parquet"):
            return "parquet"
        raise click.UsageError(f"{name} is Parquet, and --format says {said}")
    if said == "parquet":
        raise click.UsageError(f"{name} is no Parquet file")
    suffixes = [part.lower() for part in Path(name).suffixes[-2:]]
    if suffixes and suffixes[-1] in PACKED:
        suffixes.pop()
    return said or ("csv" if suffixes[-1:] == [".csv"] else "jsonl")


def _unpacked(raw: io.BufferedReader, begins: bytes) -> BinaryIO:
    if begins.startswith(GZIP):
        return cast(BinaryIO, gzip.GzipFile(fileobj=raw))
    if begins.startswith(ZSTD):
        from .zstd import unpacked

        return unpacked(raw)
    return raw
