"""Rows as tables: parts of Arrow's own form, which cost little, and Parquet made of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any, BinaryIO

from ..hogql.arrow import UNFIT, array, library, shape
from ..hogql.kinds import kind
from ..hogql.result import UnexpectedRows
from ..shapes import is_array, is_object
from .casting import cast
from .ending import Ending
from .schema import Field, Rows, Schema

GROUP = 32_000_000  # bytes of a row group, in memory
GROUP_ROWS = 100_000
BATCH = 1_000  # rows; row groups end with batches
BATCH_TEXT = 4_000_000  # characters, with which a batch ends earlier
_BUFFER = 65_536  # bytes
_CODECS = {None: "none", "zstd": "zstd", "gzip": "gzip"}
_CASTS = {"text": "string", "int": "int64", "float": "float64", "bool": "bool_"}


def pyarrow(name: str = "pyarrow") -> Any:
    """Raises:
    MissingExtra: It is not installed.
    """
    return library(name, "export", "Parquet")


def arrow_schema(schema: Schema) -> Any:
    return pyarrow().schema([(field.name, _type(field)) for field in schema.fields])


def _type(field: Field) -> Any:
    pa = pyarrow()
    if field.cast is None:
        return shape(field.type).type
    return (
        pa.timestamp("us", tz="UTC") if field.cast == "time" else getattr(pa, _CASTS[field.cast])()
    )


class Batches:
    """Makes batches of BATCH rows, or fewer heavy ones, however rows come.

    Attributes:
        unfit: Values that did not fit the type that was asked for.
    """

    def __init__(self, schema: Schema) -> None:
        self.schema, self.unfit = schema, 0
        self.arrow = arrow_schema(schema)
        self._rest: list[Sequence[Any]] = []
        fixed = pyarrow("pyarrow.types").is_primitive
        self._texts = [at for at, of in enumerate(self.arrow.types) if not fixed(of)]

    def add(self, rows: Rows) -> Iterator[Any]:
        """Raises:
        UnexpectedRows: A value is not as its type says.
        """
        waiting, at = [*self._rest, *rows], 0
        while length := self._length(some := self.schema.columns(waiting[at : at + BATCH])):
            yield self._batch([values[:length] for values in some])
            at += length
        self._rest = waiting[at:]

    def rest(self) -> Iterator[Any]:
        """What is left in the end, as one batch; nothing if there is nothing."""
        rest, self._rest = self._rest, []
        if rest:
            yield self._batch(self.schema.columns(rest))

    def _length(self, columns: Sequence[Sequence[Any]]) -> int:
        """How many of these rows are a batch; 0 if it goes on after them."""
        texts = [columns[at] for at in self._texts]
        if sum(map(_characters, texts)) < BATCH_TEXT:
            return BATCH if len(columns[0]) == BATCH else 0
        each = (sum(map(_size, row)) for row in zip(*texts, strict=True))
        return next(at for at, sum_ in enumerate(accumulate(each), 1) if sum_ >= BATCH_TEXT)

    def _batch(self, columns: Sequence[Sequence[Any]]) -> Any:
        made = map(self._column, self.schema.fields, self.arrow.types, columns)
        return pyarrow().RecordBatch.from_arrays(list(made), schema=self.arrow)

    def _column(self, field: Field, of: Any, values: Sequence[Any]) -> Any:
        try:
            return self._array(field, of, values)
        except UnicodeEncodeError:
            return self._column(field, of, [_encodable(value) for value in values])
        except UNFIT as error:
            raise UnexpectedRows(
                f"{field.name}: not all values are of {field.type}: {error}"
            ) from None

    def _array(self, field: Field, of: Any, values: Sequence[Any]) -> Any:
        if field.cast is None:
            return array(values, shape(field.type))
        made, unfit = cast(values, field.cast)
        told = pyarrow().array(made, pyarrow().string() if field.cast == "time" else of)
        self.unfit += unfit
        return told.cast(of)


def _characters(values: Sequence[Any]) -> int:
    try:
        return len("".join(filter(None, values)))
    except TypeError:  # not all are text
        return sum(map(_size, values))


def _size(value: Any) -> int:
    return 0 if value is None else len(str(value))


def _encodable(value: Any) -> Any:
    """Half of a surrogate pair is an escape, as JSON has it: Arrow's text is UTF-8."""
    if isinstance(value, str):
        return value.encode(errors="backslashreplace").decode()
    if is_array(value):
        return [_encodable(one) for one in value]
    if is_object(value):
        return {_encodable(name): _encodable(one) for name, one in value.items()}
    return value


class ArrowPart:
    """Writes a part."""

    def __init__(self, file: BinaryIO, schema: Schema) -> None:
        self._batches = Batches(schema)
        self._writer = pyarrow("pyarrow.ipc").new_stream(file, self._batches.arrow)

    @property
    def unfit(self) -> int:
        return self._batches.unfit

    def write(self, rows: Rows) -> None:
        for batch in self._batches.add(rows):
            self._writer.write_batch(batch)

    def close(self) -> None:
        for batch in self._batches.rest():
            self._writer.write_batch(batch)
        self._writer.close()
        pyarrow().default_memory_pool().release_unused()  # which it keeps for the next ones else


class ParquetStream:
    """Writes Parquet as rows come."""

    def __init__(self, file: BinaryIO, schema: Schema, codec: str | None) -> None:
        self._batches, self._file = Batches(schema), Ending(file)
        with self._file.passing() as passing:
            self._groups = Groups(passing, schema, codec)

    @property
    def unfit(self) -> int:
        return self._batches.unfit

    def write(self, rows: Rows) -> None:
        with self._file.passing():
            self._groups.add(self._batches.add(rows))

    def close(self) -> None:
        with self._file.passing():
            self._groups.add(self._batches.rest())
            self._groups.close()


def _repeated(schema: Schema) -> list[str]:
    """Columns whose values may come again; of others a dictionary is only made to be thrown away."""
    once = ("UUID", "DateTime", "DateTime64")
    fields = (one for one in schema.fields if not one.is_json)
    return [one.name for one in fields if one.cast or kind(one.type).name not in once]


class Groups:
    """Writes Parquet: batches together as row groups."""

    def __init__(self, file: BinaryIO, schema: Schema, codec: str | None) -> None:
        self._schema = arrow_schema(schema)
        self._writer = pyarrow("pyarrow.parquet").ParquetWriter(
            file, self._schema, compression=_CODECS[codec], use_dictionary=_repeated(schema)
        )
        self._held: list[Any] = []
        self._rows = self._bytes = 0

    def add(self, batches: Iterable[Any]) -> None:
        for batch in batches:
            rows, size = self._rows + batch.num_rows, self._bytes + batch.nbytes
            if self._held and (rows > GROUP_ROWS or size > GROUP):
                self._flush()
            self._held.append(batch)
            self._rows += batch.num_rows
            self._bytes += batch.nbytes

    def _flush(self) -> None:
        held, self._held = self._held, []
        self._writer.write_table(pyarrow().Table.from_batches(held, self._schema))
        self._rows = self._bytes = 0
        del held
        pyarrow().default_memory_pool().release_unused()

    def close(self) -> None:
        if self._held:
            self._flush()
        self._writer.close()


def assembled(
    parts: Sequence[Path], out: BinaryIO, schema: Schema, codec: str | None, old: Path | None
) -> None:
    """A file of Parquet of all parts, after the rows of an older one."""
    with Ending(out).passing() as passing:
        groups = Groups(passing, schema, codec)
        if old is not None:
            groups.add(_old(old))
        for part in parts:
            groups.add(_batches(part))
        groups.close()


def _old(path: Path) -> Iterator[Any]:
    opened = pyarrow("pyarrow.parquet").ParquetFile
    # By default it reads the whole file into memory.
    with opened(path, pre_buffer=False, buffer_size=_BUFFER) as file:
        for group in range(file.num_row_groups):  # else a batch is of many, if rows are heavy
            yield from file.iter_batches(BATCH, [group])


def _batches(part: Path) -> Iterator[Any]:
    with (
        pyarrow().OSFile(str(part)) as source,
        pyarrow("pyarrow.ipc").open_stream(source) as stream,
    ):
        yield from stream
