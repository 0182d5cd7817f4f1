"""The forms of exported files: what they are called, and what each value is in them."""

from __future__ import annotations

import csv
import gc
import gzip
import io
import json
import os
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.csv
import pyarrow.ipc
import pyarrow.parquet as pq
import pytest
from hogkit import InvalidArgument
from hogkit.export import json_values, parquet
from hogkit.export.formats import Form, assemble, encoder, form_of, stream
from hogkit.export.schema import Schema, schema_of
from hogkit.hogql.result import UnexpectedRows

CACHED = (json_values.line_maker, json_values._quick_loads)


@pytest.fixture(params=["orjson", "core"])
def fast(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[bool]:
    """With the extra `fast`, and without it."""
    if request.param == "orjson":
        pytest.importorskip("orjson")
    else:
        monkeypatch.setattr(json_values, "find_spec", lambda name: None)
    for cached in CACHED:
        cached.cache_clear()
    yield request.param == "orjson"
    for cached in CACHED:
        cached.cache_clear()


def written(form: Form, schema: Schema, rows: Sequence[Sequence[Any]]) -> bytes:
    out = io.BytesIO()
    made = stream(out, form, schema)
    made.write(rows)
    made.close()
    return out.getvalue()


def told(form: str, types: Sequence[str], *rows: list[Any], names: Sequence[str] = ()) -> str:
    columns = names or [f"c{at}" for at in range(len(types))]
    return written(Form(form), schema_of(columns, types, {}), rows).decode()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("out", "asked", "made"),
    [
        ("e.parquet", (None, None, None), Form("parquet", "zstd")),
        ("E.PARQUET", ("parquet", None, None), Form("parquet", "zstd")),
        ("e.pq", (None, "none", None), Form("parquet")),
        ("e.parquet", (None, "gzip", None), Form("parquet", "gzip")),
        ("a.csv/e.jsonl", (None, None, None), Form("jsonl")),
        ("e.ndjson.gz", (None, None, None), Form("jsonl", "gzip")),
        ("e.jsonl.zst", ("jsonl", "zstd", None), Form("jsonl", "zstd")),
        ("e.jsonl", (None, "gzip", None), Form("jsonl", "gzip")),
        ("e.2026-01.csv", (None, "none", None), Form("csv")),
        ("e.gz", ("csv", None, None), Form("csv", "gzip")),
        ("e", ("csv", None, None), Form("csv")),
        ("e.txt", ("csv", None, None), Form("csv")),
        ("-", ("jsonl", "zstd", None), Form("jsonl", "zstd")),
        ("s3://bucket/a.b/e.csv.gz", (None, None, None), Form("csv", "gzip")),
        ("days.csv", ("parquet", None, "day"), Form("parquet", "zstd")),
        ("days", ("csv", "gzip", "day"), Form("csv", "gzip")),
    ],
)
def test_what_a_file_is(out: str, asked: tuple[Any, Any, Any], made: Form) -> None:
    assert form_of(out, *asked) == made


@pytest.mark.parametrize(
    ("out", "asked", "message"),
    [
        ("e", (None, None, None), r"format: e does not say it; call it \.parquet, jsonl or csv"),
        ("-", (None, None, None), "does not say it"),
        ("e.csv", (None, None, "day"), "does not say it"),
        ("e.xlsx", (None, None, None), "does not say it"),
        ("e.csv", ("xlsx", None, None), "'xlsx' is none; there are parquet, jsonl, csv"),
        ("e.csv", ("jsonl", None, None), "called csv, and jsonl was asked for"),
        ("e.csv", (None, "brotli", None), "'brotli' is none; there are zstd, gzip, none"),
        ("e.csv.gz", (None, "zstd", None), "called gzip, and zstd was asked for"),
        ("e.csv.gz", (None, "none", None), "called gzip, and none was asked for"),
        ("e.parquet.gz", (None, None, None), "Parquet is packed within"),
    ],
)
def test_what_no_file_is(out: str, asked: tuple[Any, Any, Any], message: str) -> None:
    with pytest.raises(InvalidArgument, match=message):
        form_of(out, *asked)


@pytest.mark.parametrize(
    ("form", "suffix"),
    [
        (Form("parquet", "zstd"), ".parquet"),
        (Form("jsonl", "gzip"), ".jsonl.gz"),
        (Form("csv", "zstd"), ".csv.zst"),
        (Form("csv"), ".csv"),
    ],
)
def test_suffixes(form: Form, suffix: str) -> None:
    assert form.suffix == suffix


SPLICED = {
    "as it came": '{"b": 1.10, "a":1e5 }',
    "a big integer": '{"a":123456789012345678901234567890,"b":-0}',
    "no float has it": '{"a":1e400,"b":0.1000000000000000055511151231257827}',
    "digits that Python will not read": '{"a":' + "9" * 5_000 + "}",
    "a key twice": '{"a":1,"a":2}',
    "half of a pair, as an escape": r'{"a":"\ud800"}',
    "text beyond ASCII": '{"ä":"\u2028 😀"}',
    "an escaped line break": r'{"a":"x\ny"}',
    "nothing": "{}",
}


@pytest.mark.parametrize("text", SPLICED.values(), ids=SPLICED)
def test_properties_stay_as_they_came(fast: bool, text: str) -> None:
    line = told("jsonl", ["String", "Int64"], [text, 1], names=["person_properties", "n"])
    assert line == f'{{"person_properties":{text},"n":1}}\n'


OBJECTS = {
    "line breaks": ('{\n"a":\r\n12345678901234567890123}', '{ "a":  12345678901234567890123}'),
    "space before it": (' \n{"a":1}', '  {"a":1}'),
    "half of a pair": ('{"a":"\ud800"}', r'{"a":"\ud800"}'),
}


@pytest.mark.parametrize(("text", "found"), OBJECTS.values(), ids=OBJECTS)
def test_objects_are_made_fit_for_a_line(fast: bool, text: str, found: str) -> None:
    assert told("jsonl", ["String"], [text], names=["properties"]) == f'{{"properties":{found}}}\n'


@pytest.mark.parametrize(
    "text",
    ["", "{", "[1]", "null", '{"a":NaN}', '{"a":-Infinity}', '{"a":1} x', '{"a":1}\n{"b":2}',
     '{"a":1},"b":{}', "{'a':1}", '{"a":"\n"}', '{"a":01}', '{"a":' * 90_000, "\ufeff{}"],
)  # fmt: skip
def test_what_is_no_object_stays_text(fast: bool, text: str) -> None:
    line = told("jsonl", ["String"], [text], names=["properties"])
    assert json.loads(line) == {"properties": text}


def test_only_properties_are_spliced(fast: bool) -> None:
    line = told("jsonl", ["String", "String"], ['{"a":1}', '{"a":1}'], names=["a", "p.properties"])
    assert json.loads(line) == {"a": '{"a":1}', "p.properties": {"a": 1}}


def test_numbers_in_lines(fast: bool) -> None:
    rows = [[2**100, -(2**63), float("nan"), {"a": [float("inf"), 1.5, True]}, None]]
    line = told("jsonl", ["Int256", "Int64", "Float64", "JSON", "Nullable(Bool)"], *rows)
    found = [2**100, -(2**63), None, {"a": [None, 1.5, True]}, None]
    assert list(json.loads(line, parse_constant=pytest.fail).values()) == found


def test_half_of_a_pair_is_an_escape(fast: bool, tmp_path: Path) -> None:
    types, row = ["String", "Array(String)"], ["a\ud800", ["\udfff"]]
    assert list(json.loads(told("jsonl", types, row)).values()) == row
    assert told("csv", types, row).endswith('a\\ud800,"[""\\udfff""]"\r\n')
    made = written(Form("parquet"), schema_of(["a", "b"], types, {}), [row])
    assert pq.read_table(io.BytesIO(made)).to_pylist() == [{"a": "a\\ud800", "b": ["\\udfff"]}]


CELLS = [
    (None, ""), ("", '""'), ("a b", "a b"), (" a", " a"), ("a,b", '"a,b"'), ('"', '""""'), ("a\r", '"a\r"'),
    ("a\nb", '"a\nb"'), ("=1+1", "=1+1"), ("@x", "@x"), ("NULL", "NULL"), (True, "true"), (False, "false"),
    (2**70, str(2**70)), (1.5, "1.5"), (1e300, "1e+300"), (float("inf"), "inf"), (float("nan"), "nan"),
    ([1, "a"], '"[1,""a""]"'), ({"a": None}, '"{""a"":null}"'), ({"a": float("nan")}, '"{""a"":null}"'),
]  # fmt: skip


@pytest.mark.parametrize(("value", "cell"), CELLS)
def test_cells(value: Any, cell: str) -> None:
    assert told("csv", ["String", "Int8"], [value, 7]) == f"c0,c1\r\n{cell},7\r\n"


def test_null_in_one_column_is_a_line_that_readers_see() -> None:
    made = told("csv", ["Nullable(Int64)"], [None], [1], [None])
    assert list(csv.reader(io.StringIO(made, newline=""))) == [["c0"], [""], ["1"], [""]]
    assert pa.csv.read_csv(io.BytesIO(made.encode()))["c0"].to_pylist() == [None, 1, None]


def test_names_that_are_the_same() -> None:
    assert told("csv", ["Int8"] * 3, [1, 2, 3], names=['a"', 'a"', "b,"]).startswith(
        '"a""","a""_2","b,"\r\n'
    )
    assert len(json.loads(told("jsonl", ["Int8"] * 2, [1, 2], names=["a", "a"]))) == 2


@pytest.mark.parametrize("kind", ["parquet", "jsonl", "csv"])
@pytest.mark.parametrize("rows", [[[1]], [[1, 2, 3]], [[1, 2], [1]], [[]]])
def test_rows_of_another_length(kind: Any, rows: Any) -> None:
    with pytest.raises(UnexpectedRows, match="not all rows have the 2 values of columns"):
        written(Form(kind), schema_of(["a", "b"], ["Int8", "Int8"], {}), rows)


@pytest.mark.parametrize(("of", "value"), [("Int64", 1.5), ("DateTime", 5), ("UInt8", 300)])
def test_values_of_another_type(of: str, value: Any) -> None:
    with pytest.raises(UnexpectedRows, match=f"a: not all values are of {of}"):
        written(Form("parquet"), schema_of(["a"], [of], {}), [[value]])


def test_row_groups_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "GROUP", 2_000_000)
    monkeypatch.setattr(parquet, "GROUP_ROWS", 3_000)
    schema = schema_of(["n", "a"], ["Int64", "String"], {})
    rows = [[at, "x" * (10 if at < 6_500 else 1_000)] for at in range(12_000)]
    with (tmp_path / "part").open("wb") as file:
        part = encoder(file, Form("parquet", "zstd"), schema)
        part.write(rows)
        part.close()
    out = io.BytesIO()
    assemble([tmp_path / "part"], out, Form("parquet", "zstd"), schema, None)
    found = pq.ParquetFile(io.BytesIO(out.getvalue()))
    sizes = [found.metadata.row_group(at).num_rows for at in range(found.num_row_groups)]
    assert sizes == [3_000, 3_000, 2_000, 1_000, 1_000, 1_000, 1_000]
    assert found.read()["n"].to_pylist() == list(range(12_000))


def test_parquet_through_a_pipe() -> None:
    reading, writing = os.pipe()
    got: list[bytes] = []

    def read() -> None:
        with os.fdopen(reading, "rb") as file:
            got.append(file.read())

    reader = threading.Thread(target=read)
    reader.start()
    with os.fdopen(writing, "wb") as file:
        made = stream(file, Form("parquet", "zstd"), schema_of(["a"], ["Int64"], {}))
        made.write([[1], [2]])
        made.close()
        assert not file.closed
    reader.join()
    assert pq.read_table(io.BytesIO(got[0]))["a"].to_pylist() == [1, 2]


def test_heavy_rows_go_into_smaller_batches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of so many characters, and one row more: as many rows of a megabyte fit no memory."""
    monkeypatch.setattr(parquet, "BATCH_TEXT", 10_000)
    monkeypatch.setattr(parquet, "GROUP", 20_000)
    schema = schema_of(["a", "l", "n"], ["Nullable(String)", "Array(String)", "Int64"], {})
    sizes = [*[10] * 1_500, *[4_998] * 7, 90_000, *[10] * 50]
    text = [["x" * size, [], at] for at, size in enumerate(sizes)]
    nested = [[None, ["x" * size], at] for at, size in enumerate(sizes)]
    for rows, first in ((text, [834, 667, 2, 2, 2, 1, 50]), (nested, [715, 715])):
        path = tmp_path / "part"
        with path.open("wb") as file:
            part = encoder(file, Form("parquet"), schema)
            for at in range(0, len(rows), 97):
                part.write(rows[at : at + 97])
            part.close()
        with pa.ipc.open_stream(path) as stream:
            assert [batch.num_rows for batch in stream][: len(first)] == first
        old, out = tmp_path / "old", io.BytesIO()
        with old.open("wb") as file:
            assemble([path], file, Form("parquet"), schema, None)
        assemble([path], out, Form("parquet"), schema, old)
        assert pq.read_table(out)["n"].to_pylist() == [*range(len(rows))] * 2


def test_an_older_file_is_read_by_row_groups(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A batch over many would hold them all in memory."""
    pq.write_table(pa.table({"n": range(100)}), tmp_path / "old", row_group_size=10)
    assert [batch.num_rows for batch in parquet._old(tmp_path / "old")] == [10] * 10


WHOLE = [Form("parquet", "zstd"), *(Form(kind, codec) for kind in ("jsonl", "csv") for codec in ("gzip", "zstd"))]  # type: ignore[arg-type]  # fmt: skip


@pytest.mark.parametrize("form", WHOLE, ids=str)
def test_a_stream_that_nobody_ended_does_not_look_whole(form: Form) -> None:
    out, rows = io.BytesIO(), [[f"{at**9:x}"] for at in range(150_000)]
    made = stream(out, form, schema_of(["a"], ["String"], {}))
    made.write(rows)
    began = out.getvalue()
    assert began
    del made
    gc.collect()
    assert out.getvalue() == began
    with pytest.raises((EOFError, OSError, pa.ArrowInvalid)):
        read_whole(form, began)


def read_whole(form: Form, made: bytes) -> None:
    if form.kind == "parquet":
        pq.read_table(io.BytesIO(made))
    elif form.compression == "gzip":
        gzip.decompress(made)
    else:
        pa.CompressedInputStream(pa.BufferReader(made), "zstd").read()


@pytest.mark.parametrize("form", WHOLE, ids=str)
def test_a_stream_that_was_ended_is_whole(form: Form) -> None:
    read_whole(form, written(form, schema_of(["a"], ["String"], {}), [["a"]]))


@pytest.mark.parametrize(
    "form", [Form("parquet", "zstd"), Form("jsonl", "gzip"), Form("csv", "zstd")]
)
def test_a_part_may_be_left(tmp_path: Path, form: Form) -> None:
    """Nothing is written to a file that was closed, and nobody hears of it."""
    with (tmp_path / "part").open("wb") as file:
        part = encoder(file, form, schema_of(["a"], ["Int64"], {}))
        part.write([[1]])
    del part


def test_gzip_has_no_name_and_no_time() -> None:
    made = written(Form("csv", "gzip"), schema_of(["a"], ["Int8"], {}), [[1]])
    assert made[3:8] == bytes(5)
    assert gzip.decompress(made) == b"a\r\n1\r\n"
