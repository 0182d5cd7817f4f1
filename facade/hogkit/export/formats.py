"""The forms that files of an export have."""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any, BinaryIO, Literal, Protocol, cast

from attrs import frozen

from ..errors import InvalidArgument
from . import parquet
from .ending import Ending
from .parquet import pyarrow
from .schema import Schema
from .texts import Csv, JsonLines, Lines

Kind = Literal["parquet", "jsonl", "csv"]
Codec = Literal["zstd", "gzip"]
KINDS: tuple[Kind, ...] = ("parquet", "jsonl", "csv")
STANDARD_OUTPUT = "-"
_KINDS: dict[str, Kind] = {"parquet": "parquet", "pq": "parquet", "jsonl": "jsonl", "ndjson": "jsonl", "csv": "csv"}  # fmt: skip
_CODECS: dict[str, Codec] = {"gz": "gzip", "zst": "zstd"}
_SUFFIXES = {None: "", "gzip": ".gz", "zstd": ".zst"}
_LINES = 200  # at a time: that much stays in the processor's cache, which halves the time
_LEVEL = 6  # of gzip, as its command has it


@frozen
class Form:
    """What a file is.

    Attributes:
        compression: Of Parquet, within it.
    """

    kind: Kind
    compression: Codec | None = None

    @property
    def suffix(self) -> str:
        return f".{self.kind}" + ("" if self.kind == "parquet" else _SUFFIXES[self.compression])


def form_of(
    out: str,
    format: str | None,  # noqa: A002 - what everybody calls it
    compression: str | None,
    partition: str | None,
) -> Form:
    """The form of a file, as it is called and as it was asked for.

    Raises:
        InvalidArgument: Nobody said it, or two said different things.
    """
    named, packed = (None, None) if partition or out == STANDARD_OUTPUT else _told(out)
    if format is not None and format not in KINDS:
        raise InvalidArgument(f"format: {format!r} is none; there are {', '.join(KINDS)}")
    if named is not None and format not in (None, named):
        raise InvalidArgument(f"format: {out} is called {named}, and {format} was asked for")
    kind = format or named
    if kind is None:
        there = "parquet, jsonl or csv"
        raise InvalidArgument(f"format: {out} does not say it; call it .{there}, or give format")
    return Form(kind, _codec(kind, out, packed, compression))


def _told(out: str) -> tuple[Kind | None, Codec | None]:
    *_, last = out.replace("\\", "/").split("/")
    parts = last.lower().split(".")[1:]
    packed = _CODECS.get(parts[-1]) if parts else None
    kinds = parts[-2:-1] if packed else parts[-1:]
    return (_KINDS.get(kinds[0]) if kinds else None), packed


def _codec(kind: Kind, out: str, packed: Codec | None, asked: str | None) -> Codec | None:
    wanted: Codec | None = next((codec for codec in _CODECS.values() if codec == asked), None)
    if asked not in (None, "none", wanted):
        raise InvalidArgument(f"compression: {asked!r} is none; there are zstd, gzip, none")
    if kind == "parquet":
        if packed is not None:
            raise InvalidArgument(f"out: {out}: Parquet is packed within; leave the ending out")
        return None if asked == "none" else wanted or "zstd"
    if packed is not None and asked not in (None, packed):
        raise InvalidArgument(f"compression: {out} is called {packed}, and {asked} was asked for")
    return packed or wanted


class Writes(Protocol):
    """Writes rows, as PostHog sent them."""

    @property
    def unfit(self) -> int: ...
    def write(self, rows: Sequence[Sequence[Any]]) -> None: ...
    def close(self) -> None: ...


def encoder(file: BinaryIO, form: Form, schema: Schema) -> Writes:
    """Writes one part; closing it leaves the file open."""
    if form.kind == "parquet":
        return parquet.ArrowPart(file, schema)
    return _Text(file, form, schema)


def stream(file: BinaryIO, form: Form, schema: Schema) -> Writes:
    """Writes a whole file as rows come; closing it leaves the file open."""
    if form.kind == "parquet":
        return parquet.ParquetStream(file, schema, form.compression)
    return _Text(file, form, schema, headed=True)


def assemble(
    parts: Sequence[Path], out: BinaryIO, form: Form, schema: Schema, old: Path | None
) -> None:
    """Write a file of parts, after all that is in an older one of the same form.

    The bytes depend on the rows and on where parts end, and on nothing else.
    """
    if form.kind == "parquet":
        parquet.assembled(parts, out, schema, form.compression, old)
        return
    head = _lines(form, schema).head
    if form.compression == "gzip":  # of which one after the other is one
        _joined(out, packed_bytes(head) if head and old is None else b"", parts, old)
        return
    with Ending(out).passing() as passing, packed(passing, form.compression) as whole:
        whole.write(head if old is None else b"")
        for path in [*([old] if old else []), *parts]:
            with path.open("rb") as file, unpacked(file, form.compression) as source:
                shutil.copyfileobj(source, whole, 1024 * 1024)


def _joined(out: BinaryIO, head: bytes, parts: Sequence[Path], old: Path | None) -> None:
    out.write(head)
    for path in [*([old] if old else []), *parts]:
        with path.open("rb") as source:
            shutil.copyfileobj(source, out, 1024 * 1024)


def _lines(form: Form, schema: Schema) -> Lines:
    return JsonLines(schema) if form.kind == "jsonl" else Csv(schema)


class _Text:
    def __init__(self, file: BinaryIO, form: Form, schema: Schema, *, headed: bool = False) -> None:
        self._file, self._lines = Ending(file), _lines(form, schema)
        with self._file.passing() as passing:
            self._out = packed(passing, form.compression)
            if headed:
                self._out.write(self._lines.head)

    @property
    def unfit(self) -> int:
        return self._lines.unfit

    def write(self, rows: Sequence[Sequence[Any]]) -> None:
        with self._file.passing():
            for at in range(0, len(rows), _LINES):
                self._out.write(self._lines.lines(rows[at : at + _LINES]))

    def close(self) -> None:
        with self._file.passing():
            self._out.close()


def packed(out: BinaryIO, codec: Codec | None) -> BinaryIO:
    """What packs what is written to it."""
    if codec == "gzip":
        return cast("BinaryIO", gzip.GzipFile("", "wb", _LEVEL, out, mtime=0))
    if codec == "zstd":
        return cast(
            "BinaryIO", pyarrow().CompressedOutputStream(pyarrow().PythonFile(out, "w"), codec)
        )
    return out


def packed_bytes(data: bytes) -> bytes:
    return gzip.compress(data, _LEVEL, mtime=0)


def unpacked(file: BinaryIO, codec: Codec | None) -> BinaryIO:
    if codec == "zstd":
        return cast("BinaryIO", pyarrow().CompressedInputStream(file, codec))
    return file
