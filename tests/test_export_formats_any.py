"""Exported files of any rows: what is read back is what PostHog sent, and how rows came changes no byte."""

from __future__ import annotations

import csv
import gzip
import io
import json
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hogkit.export import parquet
from hogkit.export.formats import Form, assemble, encoder, stream
from hogkit.export.schema import Schema, schema_of
from hypothesis import given, settings
from hypothesis import strategies as st

FORMS = [Form(kind, codec) for kind in ("parquet", "jsonl", "csv") for codec in (None, "gzip", "zstd")]  # fmt: skip
IDS = [f"{form.kind} {form.compression}" for form in FORMS]

BEGIN = datetime(1970, 1, 1, tzinfo=UTC)
Texts = st.text(st.characters(codec="utf-8"), max_size=8)
Ints = st.integers(-(2**63), 2**63 - 1)
Floats = st.floats(allow_nan=False, allow_infinity=False)
Moments = st.integers(0, 7 * 10**15).map(lambda told: BEGIN + timedelta(microseconds=told))
Json = st.recursive(
    st.none() | st.booleans() | Ints | Floats | Texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(Texts, inner, max_size=3),
    max_leaves=5,
)
Objects = st.dictionaries(Texts, Json, max_size=3).map(json.dumps)
# A column's name and type, its values as PostHog sends them, and how Parquet has them.
KINDS: list[tuple[str, str, st.SearchStrategy[Any], Any]] = [
    ("a", "String", Texts, str),
    ("a", "Int64", Ints, int),
    ("n", "UInt64", st.integers(0, 2**64 - 1), int),
    ("n", "Int256", st.integers(-(2**200), 2**200), str),
    ("f", "Float64", Floats, float),
    ("b", "Bool", st.booleans(), bool),
    ("id", "UUID", st.uuids().map(str), str),
    ("t", "DateTime64(6, 'UTC')", Moments.map(datetime.isoformat), datetime.fromisoformat),
    ("d", "Date", st.dates(date(1970, 1, 1), date(2149, 6, 6)).map(str), date.fromisoformat),
    ("m", "Decimal(18, 3)", st.decimals(-(10**12), 10**12, places=3).map(str), Decimal),
    ("l", "Array(Nullable(Int64))", st.lists(st.none() | Ints, max_size=3), list),
    ("p", "Tuple(x String, y Int64)", st.tuples(Texts, Ints).map(list), lambda told: dict(zip("xy", told, strict=True))),
    ("k", "Map(String, Int64)", st.dictionaries(Texts, Ints, max_size=3), lambda told: list(told.items())),
    ("properties", "String", Objects, str),
]  # fmt: skip


class Table:
    def __init__(self, kinds: list[Any], rows: list[list[Any]]) -> None:
        names, types, _, self.shown = zip(*kinds, strict=True)
        self.schema, self.rows = schema_of(names, types, {}), rows

    def parquet(self) -> list[list[Any]]:
        return [
            [
                None if value is None else show(value)
                for show, value in zip(self.shown, row, strict=True)
            ]
            for row in self.rows
        ]

    def plain(self) -> list[list[Any]]:
        """As JSON Lines have them."""
        fields = self.schema.fields
        return [
            [
                json.loads(value) if field.is_json and value is not None else value
                for field, value in zip(fields, row, strict=True)
            ]
            for row in self.rows
        ]

    def cells(self) -> list[list[str]]:
        return [[cell(value) for value in row] for row in self.rows]


def cell(value: Any) -> str:
    if isinstance(value, bool | list | dict):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return "" if value is None else str(value)


@st.composite
def tables(draw: st.DrawFn, *, most: int = 8) -> Table:
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=5))
    row = st.tuples(*[st.none() | values for _, _, values, _ in kinds]).map(list)
    return Table(kinds, draw(st.lists(row, max_size=most)))


@contextmanager
def batches_of(rows: int) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parquet, "BATCH", rows)
        patch.setattr(parquet, "GROUP_ROWS", rows * 2)
        patch.setattr(parquet, "BATCH_TEXT", 40)
        yield


def put(made: Any, rows: Sequence[Any], cuts: Sequence[int]) -> None:
    for start, stop in zip([0, *cuts], [*cuts, len(rows)], strict=True):
        made.write(rows[start:stop])
    made.close()


def one(form: Form, table: Table, cuts: Sequence[int] = ()) -> bytes:
    out = io.BytesIO()
    put(stream(out, form, table.schema), table.rows, cuts)
    return out.getvalue()


def plain(form: Form, made: bytes) -> str:
    if form.compression == "gzip":
        made = gzip.decompress(made)
    elif form.compression == "zstd":
        made = pa.CompressedInputStream(pa.BufferReader(made), "zstd").read()
    return made.decode()


def checked(form: Form, table: Table, made: bytes) -> None:
    """Every value is there, as it was."""
    if form.kind == "parquet":
        read = pq.read_table(io.BytesIO(made))
        assert read.schema == parquet.arrow_schema(table.schema)
        columns = [column.to_pylist() for column in read.columns]
        assert list(map(list, zip(*columns, strict=True))) == table.parquet()
    elif form.kind == "jsonl":
        *lines, last = plain(form, made).split("\n")
        assert not last
        found = [json.loads(line) for line in lines]
        assert [list(row) for row in found] == [list(table.schema.names)] * len(found)
        assert [list(row.values()) for row in found] == table.plain()
    else:
        head, *rows = csv.reader(io.StringIO(plain(form, made), newline=""))
        assert (tuple(head), rows) == (table.schema.names, table.cells())


@pytest.mark.parametrize("form", FORMS, ids=IDS)
@given(st.data())
@settings(max_examples=40)
def test_rows_survive(form: Form, data: st.DataObject) -> None:
    table = data.draw(tables())
    checked(form, table, one(form, table))


class Disk:
    def __init__(self, folder: str, form: Form, schema: Schema) -> None:
        self.folder, self.form, self.schema = Path(folder), form, schema
        self.made = 0

    def part(self, rows: Sequence[Any], cuts: Sequence[int]) -> Path:
        path = self._path()
        with path.open("wb") as file:
            put(encoder(file, self.form, self.schema), rows, cuts)
        return path

    def whole(self, parts: Sequence[Path], old: Path | None) -> Path:
        path = self._path()
        with path.open("wb") as file:
            assemble(parts, file, self.form, self.schema, old)
        return path

    def _path(self) -> Path:
        self.made += 1
        return self.folder / str(self.made)


def cuts(draw: st.DrawFn, rows: int) -> list[int]:
    return sorted(draw(st.lists(st.integers(0, rows), max_size=4)))


@pytest.mark.parametrize("form", FORMS, ids=IDS)
@given(st.data())
@settings(max_examples=30)
def test_how_rows_come_changes_no_byte(form: Form, data: st.DataObject) -> None:
    table = data.draw(tables(most=20))
    ends = [0, *cuts(data.draw, len(table.rows)), len(table.rows)]
    older = data.draw(st.integers(0, len(ends) - 1))  # parts of the file that is there already
    with tempfile.TemporaryDirectory() as folder, batches_of(3):
        disk = Disk(folder, form, table.schema)
        made: list[bytes] = []
        for _ in range(2):
            rows = [table.rows[start:stop] for start, stop in pairwise(ends)]
            parts = [disk.part(part, cuts(data.draw, len(part))) for part in rows]
            old = disk.whole(parts[:older], None) if older else None
            made.append(disk.whole(parts[older:], old).read_bytes())
        assert made[0] == made[1]
        checked(form, table, made[0])


@pytest.mark.parametrize("form", FORMS, ids=IDS)
@pytest.mark.parametrize("sizes", [[7_001, 3_000], [2_500]], ids=str)
def test_how_pages_come_changes_no_byte(form: Form, sizes: list[int], tmp_path: Path) -> None:
    """Of sizes at which what packs them has written something."""
    schema = schema_of(["n", "t", "properties"], ["Int64", "Nullable(String)", "String"], {})
    rows: list[list[Any]] = [
        [at, None if at % 1_001 else f"x{at * 7919 % 10_007}", json.dumps({"a": at**9, "b": "é" * (at % 90)})]
        for at in range(sum(sizes))
    ]  # fmt: skip
    disk, made = Disk(str(tmp_path), form, schema), list[bytes]()
    for step in (999_999, 1_999, 997, 13):
        starts = [sum(sizes[:at]) for at in range(len(sizes) + 1)]
        parts = [rows[start:stop] for start, stop in pairwise(starts)]
        paths = [disk.part(part, range(step, len(part), step)) for part in parts]
        made.append(disk.whole(paths[1:], disk.whole(paths[:1], None)).read_bytes())
    assert len(set(made)) == 1
    table = Table([("n", "Int64", None, int), ("t", "", None, str), ("p", "", None, str)], rows)
    table.schema = schema
    checked(form, table, made[0])


@pytest.mark.parametrize("form", FORMS, ids=IDS)
def test_no_rows(form: Form, tmp_path: Path) -> None:
    table = Table(KINDS, [])
    disk = Disk(str(tmp_path), form, table.schema)
    for parts in ([], [disk.part([], [])]):
        old = disk.whole(parts, None)
        checked(form, table, old.read_bytes())
        checked(form, table, disk.whole(parts, old).read_bytes())
    checked(form, table, one(form, table))
