"""`hogkit capture --from FILE` of CSV and Parquet, and of what zstd has packed."""

from __future__ import annotations

import csv
import gzip
import json
import os
import random
import time
import tracemalloc
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from breaking import soon
from hogkit.cli.importing import lines, parquet_rows, run
from hogkit.cli.importing.opened import opened
from hogkit.cli.importing.parquet_rows import ParquetRows
from hogkit.cli.importing.sources import source
from hogkit.ingest.dead_letters import NOTE
from importing import capture, child, letters, numbers, reasons
from pyarrow import parquet
from sink import Sink, serving

UUID = "01900000-0000-7000-8000-{:012d}"
WHEN = datetime(2026, 1, 31, 12, 0, 0, 123456, UTC)


@pytest.fixture
def sink() -> Iterator[Sink]:
    with serving() as made:
        yield made


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def rows(count: int) -> list[dict[str, str]]:
    """As an export has them."""
    return [
        {
            "uuid": UUID.format(i),
            "event": "imported",
            "distinct_id": f"p{i % 7}",
            "timestamp": (WHEN + timedelta(microseconds=i)).isoformat(),
            "properties": json.dumps({"i": i, "note": 'a,"b"\r\nc\n'}),
        }
        for i in range(count)
    ]


def as_csv(file: Path, given: Sequence[Mapping[str, Any]]) -> None:
    with file.open("w", newline="", encoding="utf-8") as made:
        writer = csv.DictWriter(made, list(given[0]))
        writer.writeheader()
        writer.writerows(given)


def as_parquet(file: Path, given: Sequence[Mapping[str, Any]]) -> None:
    parquet.write_table(pa.Table.from_pylist(list(given)), file, row_group_size=700)


def as_jsonl(file: Path, given: Sequence[Mapping[str, Any]]) -> None:
    file.write_text("".join(f"{json.dumps(row)}\n" for row in given), encoding="utf-8")


WRITERS = {"jsonl": as_jsonl, "csv": as_csv, "parquet": as_parquet}
PACKERS: Mapping[str, Callable[[bytes], bytes]] = {
    "": bytes,
    ".gz": gzip.compress,
    ".zst": lambda content: b"".join(
        pa.compress(half, "zstd", asbytes=True)
        for half in (content[: len(content) // 2], content[len(content) // 2 :])
    ),
}


def made(folder: Path, kind: str, given: Sequence[Mapping[str, Any]]) -> Path:
    """A file of rows, in the form and packing that its suffixes say."""
    form, dot, packing = kind.partition(".")
    file = folder / f"events.{kind}"
    WRITERS[form](file, given)
    file.write_bytes(PACKERS[dot + packing](file.read_bytes()))
    return file


@pytest.mark.parametrize("kind", ["parquet", "csv", "csv.gz", "csv.zst", "jsonl.zst"])
def test_the_events_of_every_kind_of_file_are_sent_as_they_are(
    sink: Sink, folder: Path, kind: str
) -> None:
    given = rows(2_345)
    done = capture(sink, "--from", made(folder, kind, given), "--historical")
    assert (done.code, done.out, done.err) == (0, "", "hogkit: 2,345 delivered\n")
    assert all(asked.historical for asked in sink.asked)
    assert set(sink.uuids.values()) == {1}
    assert [sink.first[row["uuid"]] for row in given] == [
        {**row, "properties": json.loads(row["properties"])} for row in given
    ]


@pytest.mark.parametrize("packing", ["", ".zst"])
def test_csv_comes_from_standard_input_too(sink: Sink, folder: Path, packing: str) -> None:
    content = made(folder, f"csv{packing}", rows(50)).read_bytes()
    assert capture(sink, "--from", "-", "--format", "csv", stdin=content).code == 0
    assert numbers(sink) == list(range(50))


def one(sink: Sink) -> Any:
    [event] = sink.first.values()
    return event


def test_values_of_parquet_keep_their_types(sink: Sink, folder: Path) -> None:
    east = timezone(timedelta(hours=2))
    table = pa.table(
        {
            "event": ["e"],
            "distinct_id": [42],
            "timestamp": pa.array([WHEN.astimezone(east)], pa.timestamp("ns", "Europe/Kyiv")),
            "properties": pa.array(
                [{"plan": "pro", "none": None, "deep": {"n": [1, None]}}],
                pa.struct(
                    {
                        "plan": "string",
                        "none": "int64",
                        "deep": pa.struct({"n": pa.list_(pa.int8())}),
                    }
                ),
            ),
            "$set": pa.array([[("a", 1), ("b", 2)]], pa.map_("string", "int64")),
            "groups": ['{"company": "acme"}'],
            "process_person_profile": [False],
            "properties.plan": ["free"],
            "properties.amount": [Decimal("12.50")],
            "properties.n": [2**53 + 1],
            "properties.left": pa.array([None], "string"),
            "properties.at": pa.array([WHEN.replace(tzinfo=None)], pa.timestamp("us")),
            "elements_chain": ["a:nth-child"],
        }
    )
    parquet.write_table(table, folder / "x.parquet")
    done = capture(sink, "--from", "x.parquet")
    assert (done.code, done.err) == (0, "hogkit: 1 delivered\n")
    event = one(sink)
    assert (event["distinct_id"], event["timestamp"]) == ("42", "2026-01-31T12:00:00.123456+00:00")
    for name in ("$lib", "$lib_version", "$geoip_disable"):
        del event["properties"][name]  # without a uuid it is a new event
    assert event["properties"] == {
        "plan": "pro", "deep": {"n": [1, None]}, "amount": 12.5, "n": 2**53 + 1,
        "at": "2026-01-31T12:00:00.123456+00:00", "$elements_chain": "a:nth-child",
        "$groups": {"company": "acme"}, "$set": {"a": 1, "b": 2}, "$process_person_profile": False,
    }  # fmt: skip


def test_an_empty_cell_of_csv_is_null_and_others_are_text(sink: Sink, folder: Path) -> None:
    (folder / "x.csv").write_text(
        "\ufeffevent,distinct_id,uuid,$set,properties.plan,properties.amount,properties,"
        "process_person_profile\r\n"
        'e,ada,,"{""a"": 1}",,12.50,"{""amount"": null}",FALSE\r\n\r\n',
        encoding="utf-8",
    )
    assert capture(sink, "--from", "x.csv").code == 0
    assert (
        one(sink)["properties"].items()
        >= {"amount": None, "$process_person_profile": False}.items()
    )
    assert one(sink)["properties"]["$set"] == {"a": 1}
    assert "plan" not in one(sink)["properties"]


def test_an_event_is_told_no_place_if_that_is_wished(sink: Sink, folder: Path) -> None:
    known, addressed, new = rows(3)
    addressed["properties"] = '{"i": 1, "$ip": "1.2.3.4"}'
    del new["uuid"]
    capture(sink, "--from", made(folder, "jsonl", [known, addressed, new]), "--no-geoip")
    told = {event["properties"]["i"]: event["properties"] for event in sink.first.values()}
    assert [told[i].get("$geoip_disable") for i in range(3)] == [True, None, True]
    assert [told[i].get("$lib") for i in range(3)] == [None, None, "hogkit"]


def test_groups_are_numbered_by_the_project_that_takes_them(sink: Sink, folder: Path) -> None:
    given = rows(2)
    given[0]["properties"] = '{"i": 0, "$groups": {"company": "acme"}, "$group_3": "acme"}'
    given[1]["properties"] = '{"i": 1, "$group_3": "acme"}'
    capture(sink, "--from", made(folder, "jsonl", given))
    told = [sink.first[row["uuid"]]["properties"] for row in given]
    assert told == [{"i": 0, "$groups": {"company": "acme"}}, {"i": 1, "$group_3": "acme"}]


# Columns that no event has


def beside(count: int) -> list[dict[str, str]]:
    return [{**row, "created_at": "2026-02-01", "plan": "pro"} for row in rows(count)]


@pytest.mark.parametrize("kind", ["parquet", "csv", "jsonl"])
def test_columns_that_no_event_has_are_refused_before_anything_is_sent(
    sink: Sink, folder: Path, kind: str
) -> None:
    file = made(folder, kind, beside(5))
    done = capture(sink, "--from", file)
    assert (done.code, sink.asked) == (2, [])
    assert done.err == (
        f"hogkit: {file} has what no event has: created_at, plan; --other-columns properties puts that "
        "into properties, --other-columns skip leaves it out. See: hogkit capture --help\n"
    )
    assert capture(sink, "--from", file, "--other-columns", "skip").code == 0
    assert set(sink.first[UUID.format(3)]["properties"]) == {"i", "note"}


@pytest.mark.parametrize("kind", ["parquet", "csv", "jsonl"])
def test_columns_that_no_event_has_go_into_properties(sink: Sink, folder: Path, kind: str) -> None:
    given = beside(2)
    given[1]["properties"] = '{"i": 1, "plan": "free"}'
    file = made(folder, kind, given)
    assert capture(sink, "--from", file, "--other-columns", "properties").code == 0
    told = [sink.first[row["uuid"]]["properties"] for row in given]
    assert told[0].items() >= {"plan": "pro", "created_at": "2026-02-01"}.items()
    assert told[1] == {"i": 1, "plan": "free", "created_at": "2026-02-01"}


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("event,properties", "x.csv has no column distinct_id"),
        ("", "x.csv has no column event and no column distinct_id"),
        ("event,distinct_id,event", "x.csv has two columns that are called event"),
        ('event,"distinct_id', "cannot read 'x.csv': unexpected end of data"),
    ],
)
def test_a_table_that_is_none_of_events_is_said(
    sink: Sink, folder: Path, head: str, told: str
) -> None:
    (folder / "x.csv").write_text(head)
    done = capture(sink, "--from", "x.csv")
    assert (done.code, sink.asked) == (2, [])
    assert done.err == f"hogkit: {told}. See: hogkit capture --help\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["x.parquet", "--format", "csv"], "x.parquet is Parquet, and --format says csv"),
        (["x.csv", "--format", "parquet"], "x.csv is no Parquet file"),
        (["torn.parquet"], "cannot read 'torn.parquet': "),
        (["-"], "standard input: Parquet is read from its end: give the file itself"),
        (["torn.csv.zst"], "cannot read 'torn.csv.zst': Truncated compressed stream"),
    ],
)
def test_what_is_not_what_it_seems_is_said(
    sink: Sink, folder: Path, arguments: list[str], told: str
) -> None:
    as_parquet(folder / "x.parquet", rows(5))
    as_csv(folder / "x.csv", rows(5))
    content = (folder / "x.parquet").read_bytes()
    (folder / "torn.parquet").write_bytes(content[:-9])
    (folder / "torn.csv.zst").write_bytes(PACKERS[".zst"](b"event,distinct_id\ne,ada")[:30])
    done = capture(sink, "--from", *arguments, stdin=content)
    assert (done.code, done.err.count("\n"), sink.asked) == (2, 1, [])
    assert done.err.startswith(f"hogkit: {told}")


# Dead letters


@pytest.mark.parametrize("kind", ["parquet", "csv"])
def test_a_row_that_is_no_event_is_a_dead_letter_with_its_number(
    sink: Sink, folder: Path, kind: str
) -> None:
    given = rows(6)
    given[1]["distinct_id"] = ""
    given[2]["properties"] = '{"i": '
    given[3]["properties"] = "[]"
    given[4]["uuid"] = "1"
    file = made(folder, kind, given)
    done = capture(sink, "--from", file)
    assert (done.code, numbers(sink)) == (1, [0, 5])
    found = reasons(file)
    assert list(found) == [2, 3, 4, 5]
    for reason, why in zip(
        found.values(),
        ("distinct_id: is missing" if kind == "csv" else "'imported': distinct_id: is empty",
         "properties: an object is wanted, and the text there is no JSON", "properties: an object",
         "uuid: '1' is none"),
        strict=True,
    ):  # fmt: skip
        assert reason.startswith(why)
    first, *_ = letters(file)
    (folder / "again.jsonl").write_text(json.dumps({**first, "distinct_id": "ada"}))
    assert capture(sink, "--from", "again.jsonl").code == 0
    assert sink.first[given[1]["uuid"]]["timestamp"] == given[1]["timestamp"]


def test_a_row_of_csv_with_other_cells_than_columns_is_a_dead_letter(
    sink: Sink, folder: Path
) -> None:
    file = made(folder, "csv", rows(3))
    file.write_text(file.read_text() + '"a\nb",c\n' + UUID.format(9) + ",e,ada,,\n")
    assert capture(sink, "--from", file).code == 1
    [letter] = letters(file)
    assert letter[NOTE]["line"] == 4
    assert letter[NOTE]["error"] == "has 2 cells, and the names of columns are 5"
    assert letter[NOTE]["text"] == '"a\nb",c'
    assert len(sink.uuids) == 4


def test_csv_that_nobody_can_read_on_stops_there_until_it_is_corrected(
    sink: Sink, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "LONGEST", 10_000)
    file = made(folder, "csv", rows(500))
    whole = file.read_bytes()
    place = whole.index(UUID.format(300).encode())
    for damage, told in (
        (b'"x" ', "beyond row 300: ',' expected after '\"'"),
        (
            b'"' + b"x,\n" * 9_000,
            "beyond row 300: a row has 10,000 bytes at most; is a quote not closed?",
        ),
    ):
        file.write_bytes(whole[:place] + damage + whole[place:])
        done = capture(sink, "--from", file)
        assert (done.code, numbers(sink)) == (2, list(range(300)))
        assert told in done.err
        assert "stopped after row 300 of" in done.err
    file.write_bytes(whole)
    done = capture(sink, "--from", file)
    assert (done.code, numbers(sink), set(sink.uuids.values())) == (0, list(range(500)), {1})
    assert f"{file}: going on after row 300" in done.err


# Again


@pytest.mark.parametrize("kind", ["parquet", "csv", "csv.gz", "csv.zst"])
def test_a_reader_goes_to_every_mark_from_everywhere(
    folder: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parquet_rows, "MOST_ROWS", 300)
    with opened(str(made(folder, kind, rows(5_000)))) as given:
        reader = source(given)
        marks, told = [reader.mark()], []
        while line := reader.next():
            marks.append(reader.mark())
            told.append(line)
        assert [line.number for line in told] == list(range(1, 5_001))
        for place in (4_999, 0, 700, 3, 1_000, 699, 2_101):
            assert reader.go_to(marks[place])
            assert (reader.next(), reader.mark()) == (told[place], marks[place + 1])
        assert (reader.go_to(marks[-1]), reader.next(), reader.mark()) == (True, None, marks[-1])


@pytest.mark.parametrize("kind", ["parquet", "csv.zst"])
def test_kills_at_any_moment_lose_nothing(sink: Sink, folder: Path, kind: str) -> None:
    given = [{**row, "uuid": ""} for row in rows(2_000)]  # a uuid is made, always the same
    file = made(folder, kind, given)
    sink.mood, draw = lambda asked: time.sleep(0.01), random.Random(7)
    for _ in range(2):
        with child(sink, file) as process:
            before = len(sink.asked)
            assert soon(lambda before=before: len(sink.asked) > before, 20.0)  # type: ignore[misc]
            time.sleep(draw.random() * 0.2)
            process.kill()
            process.communicate()
    with child(sink, file) as process:
        _, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    assert "going on after row " in err
    assert numbers(sink) == list(range(2_000))
    assert (len(sink.uuids), sink.torn) == (2_000, [])
    done = capture(sink, "--from", file)
    assert done.err.startswith("hogkit: nothing new after row 2,000; ")


@pytest.mark.parametrize("kind", ["parquet", "csv"])
def test_a_table_that_has_changed_is_noticed(sink: Sink, folder: Path, kind: str) -> None:
    file = made(folder, kind, rows(10))
    capture(sink, "--from", file)
    made(folder, kind, rows(9))
    done = capture(sink, "--from", file)
    assert (done.code, done.err.startswith(f"hogkit: {file} has changed before row 11,")) == (
        2,
        True,
    )
    assert capture(sink, "--from", file, "--restart").code == 0
    assert sorted(sink.uuids.values()) == [1] + [2] * 9


def test_csv_that_has_grown_goes_on(sink: Sink, folder: Path) -> None:
    file = made(folder, "csv", rows(10))
    capture(sink, "--from", file)
    made(folder, "csv", rows(12))
    assert capture(sink, "--from", file).err == "hogkit: 2 delivered\n"
    assert (numbers(sink), set(sink.uuids.values())) == (list(range(12)), {1})


@pytest.mark.parametrize("damaged", [0, 1])
def test_a_parquet_file_with_a_damaged_row_group_stops_there(
    sink: Sink, folder: Path, monkeypatch: pytest.MonkeyPatch, damaged: int
) -> None:
    monkeypatch.setattr(run, "MOST_LINES", 100)
    file = folder / "x.parquet"
    parquet.write_table(pa.Table.from_pylist(rows(1_400)), file, row_group_size=700)
    column = parquet.ParquetFile(file).metadata.row_group(damaged).column(0)
    content = bytearray(file.read_bytes())
    start = column.dictionary_page_offset or column.data_page_offset
    content[start : start + 200] = os.urandom(200)
    file.write_bytes(content)
    done = capture(sink, "--from", file)
    assert (done.code, numbers(sink)) == (2, list(range(700 * damaged)))
    assert f"cannot be read beyond row {700 * damaged}: " in done.err


def test_the_memory_that_parquet_takes_is_bounded_by_bytes(folder: Path) -> None:
    given = [{**row, "properties": json.dumps({"x": "y" * 200_000})} for row in rows(400)]
    table = pa.Table.from_pylist(given)
    parquet.write_table(table, folder / "x.parquet", use_dictionary=False, write_batch_size=10)
    del given, table
    tracemalloc.start()
    before = pa.total_allocated_bytes()
    reader, most = ParquetRows(folder / "x.parquet"), 0
    while reader.next():
        most = max(most, pa.total_allocated_bytes() - before)
    _, python = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (reader.number, reader.part()) == (400, 1.0)
    assert most < 4 * parquet_rows.MOST_BYTES
    assert python < 4 * parquet_rows.MOST_BYTES


@pytest.mark.parametrize("kind", ["parquet", "csv.zst"])
def test_without_pyarrow_it_says_what_to_install(
    sink: Sink, folder: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = made(folder, kind, rows(2))
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    done = capture(sink, "--from", file)
    assert (done.code, sink.asked) == (2, [])
    assert "needs an extra that is not installed: pip install 'hogkit[export]'" in done.err
