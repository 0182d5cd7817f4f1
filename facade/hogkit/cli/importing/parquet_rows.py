"""The rows of a Parquet file (extra `export`)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

from ...hogql.arrow import UNFIT
from ...ingest.converting import convert
from ...shapes import is_array, is_object
from ..json_text import dumped
from .arrow import pyarrow
from .lines import Line, Mark

MOST_ROWS = 1_000  # that are held at once
MOST_BYTES = 8 * 1024 * 1024  # of them, by what the file says of their size
BUFFER = 1024 * 1024  # bytes of each column that are read at once
END = 8  # bytes: the size of the footer, and PAR1 (the format's README.md, "File format")


@frozen
class _Known:
    """What a file is known again by, and what it has."""

    digest: str
    names: Sequence[str]
    groups: Sequence[tuple[int, int]]  # rows and bytes, unpacked, of each row group
    rows: int


class ParquetRows:
    """Reads them one by one, so many at a time.

    Attributes:
        unit: What messages call one.
        number: Of the last row that was read.

    Raises:
        MissingExtra: pyarrow is not installed.
        OSError: It cannot be read.
    """

    unit = "row"

    def __init__(self, path: Path) -> None:
        self._arrow = pyarrow("Reading Parquet")
        self._unfit: tuple[type[Exception], ...] = (*UNFIT, self._arrow.ArrowException)
        open_file = pyarrow("Reading Parquet", "pyarrow.parquet").ParquetFile
        try:
            self._file: Any = open_file(path, buffer_size=BUFFER, pre_buffer=False)
        except self._unfit as error:
            raise OSError(str(error)) from None
        self._known = _known(path, self._file)
        self._begin(0)

    def _begin(self, row: int) -> None:
        self.number = row
        self._rows = self._read(row)

    def part(self) -> float | None:
        return self.number / self._known.rows if self._known.rows else None

    def columns(self) -> Sequence[str]:
        return self._known.names

    def next(self) -> Line | None:
        try:
            found = next(self._rows, None)
        except self._unfit as error:
            raise OSError(str(error)) from None
        if found is None:
            return None
        start, self.number = self.number, self.number + 1
        row, size = found
        content = b"" if row.get("uuid") else dumped(row).encode(errors="surrogatepass")
        return Line(self.number, start, content, size, row)

    def _read(self, skipped: int) -> Iterator[tuple[Mapping[str, Any], int]]:
        """Rows, each with what it takes on average."""
        for group, (rows, size) in enumerate(self._known.groups):
            if skipped >= rows:
                skipped -= rows
                continue
            at_once = max(1, min(MOST_ROWS, MOST_BYTES * rows // max(1, size)))
            for batch in self._file.iter_batches(at_once, row_groups=[group]):
                yield from self._of(batch.slice(skipped))
                skipped = max(0, skipped - batch.num_rows)

    def _of(self, batch: Any) -> Iterator[tuple[Mapping[str, Any], int]]:
        if not batch.num_rows:
            return
        size = batch.nbytes // batch.num_rows
        names = self._known.names
        for values in zip(*map(self._values, batch.columns), strict=True):
            told = {name: one for name, one in zip(names, values, strict=True) if one is not None}
            yield told, size

    def _values(self, column: Any) -> list[Any]:
        """The values of a column in JSON's own types. Nanoseconds are cut off: PostHog keeps none."""
        pa = self._arrow
        if pa.types.is_timestamp(column.type):
            zone = "UTC" if column.type.tz else None
            column = column.cast(pa.timestamp("us", zone), safe=False)
        return [_plain(one) for one in column.to_pylist(maps_as_pydicts="lossy")]

    def mark(self) -> Mark:
        return Mark(self.number, self.number, self._known.digest, "")

    def go_to(self, mark: Mark) -> bool:
        same = not mark.line or mark == Mark(mark.line, mark.line, self._known.digest, "")
        self._begin(mark.line if same else 0)
        return same

    def restart(self) -> None:
        self._begin(0)


def _known(path: Path, file: Any) -> _Known:
    told = file.metadata
    groups = [told.row_group(place) for place in range(told.num_row_groups)]
    return _Known(
        _digest(path),
        tuple(file.schema_arrow.names),
        tuple((one.num_rows, one.total_byte_size) for one in groups),
        told.num_rows,
    )


def _digest(path: Path) -> str:
    """SHA-256 of the footer, in which stand the place and size of all that is before it."""
    with path.open("rb") as file:
        size = file.seek(-END, 2) + END
        footer = int.from_bytes(file.read(4), "little")
        file.seek(size - END - footer)
        return hashlib.sha256(b"%d %b" % (size, file.read(footer))).hexdigest()


def _plain(value: Any) -> Any:
    """A value in JSON's own types; of a struct or a map what is not null."""
    if value is None or isinstance(value, str | int | float):
        return value
    if is_object(value):
        return {str(key): _plain(one) for key, one in value.items() if one is not None}
    if is_array(value):
        return [_plain(one) for one in value]
    return _plain(convert(value))
