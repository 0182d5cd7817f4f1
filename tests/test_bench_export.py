"""What `scripts/bench export` measures, and how it says so."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve
from benchmarks import export_table, exporting
from benchmarks.export_server import Tallied
from benchmarks.export_table import CORE, FAST, LIMITS, PLAIN
from benchmarks.exporting import CONTESTANTS, Server
from benchmarks.pages_rows import BEGIN, DAY, rows
from benchmarks.pages_table import Found
from environment import ROOT
from hogkit import Budget, PostHog

pytest.importorskip("pyarrow", reason="needs the extra export")

SIZE, DAYS = 300, 4
BY_NAME = {one.name: one for one in CONTESTANTS}
WHOLE = [name for name in BY_NAME if name not in LIMITS]
FOUND = Found(name=FAST, kind="jsonl", rows=100, seconds=2.0, cpu=1.0, peaks=[50.0, 60.0])


@pytest.fixture(scope="module", name="server")
def serving() -> Iterator[Server]:
    with exporting.serving(SIZE, DAYS) as server:
        yield server


def test_a_tally_is_of_the_rows() -> None:
    origin = int(BEGIN.timestamp()) * 1_000
    sql = (
        f"SELECT intDiv(toUnixTimestamp64Milli(timestamp) - {origin}, 86400000) AS bucket, "
        "uniqExact(uuid), uniqExact(uuid)"
    )
    ends = {f"hogkit_{name}": f"{BEGIN + at * DAY:%Y-%m-%d %T}" for name, at in (("since", 0.5), ("until", 2))}  # fmt: skip

    told = json.loads(
        Tallied("1 kB", rows("1 kB", 96)).answer({"query": {"query": sql, "values": ends}})
    )

    assert told["results"] == [[0, 48, 48], [1, 96, 96]]
    assert len(told["types"]) == 3


def test_lines_are_the_same_whoever_writes_them(server: Server, tmp_path: Path) -> None:
    made: list[bytes] = []
    for number, name in enumerate(WHOLE):
        file = tmp_path / f"{number}.jsonl"
        exporting.written(BY_NAME[name], "jsonl", server, file)
        made.append(file.read_bytes())

    assert len(set(made)) == 1
    assert made[0].count(b"\n") == DAYS * SIZE


def test_tables_are_the_same_whoever_writes_them(server: Server, tmp_path: Path) -> None:
    from pyarrow import parquet

    tables = []
    for number, name in enumerate(WHOLE):
        file = tmp_path / f"{number}.parquet"
        exporting.written(BY_NAME[name], "parquet", server, file)
        tables.append(parquet.read_table(file))
        assert parquet.ParquetFile(file).metadata.row_group(0).column(4).compression == "ZSTD"

    assert tables[0].num_rows == DAYS * SIZE
    assert all(table.equals(tables[0]) for table in tables)


@pytest.mark.parametrize("form", export_table.FORMS)
@pytest.mark.parametrize("name", LIMITS)
def test_limits_are_of_the_same_bytes(server: Server, name: str, form: str, tmp_path: Path) -> None:
    file, plain = tmp_path / f"limit.{form}", tmp_path / f"plain.{form}"
    found = exporting.written(BY_NAME[name], form, server, file)
    exporting.written(BY_NAME[PLAIN], form, server, plain)

    assert found.rows == DAYS * SIZE
    assert found.rate > 0
    assert 10 < found.peak < 500
    assert file.stat().st_size == pytest.approx(plain.stat().st_size, rel=0.2)


def test_nothing_is_left_behind(
    server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    exporting.run(BY_NAME[FAST], "parquet", server)

    assert list(tmp_path.iterdir()) == []


def test_rows_that_are_missing_end_the_run(server: Server) -> None:
    more = evolve(server, size=SIZE + 1)

    with pytest.raises(SystemExit, match="httpx, json, pyarrow wrote 1,200 of 1,204 rows"):
        exporting.run(BY_NAME[PLAIN], "jsonl", more)


def test_core_has_no_orjson() -> None:
    """Nor pandas, which would be a part of the memory of all."""
    script = (
        "from importlib.util import find_spec\n"
        "from benchmarks import export_caller as caller\n"
        "caller.without(caller.ABSENT + caller.FAST)\n"
        "from hogkit.reading import _quick\n"
        "assert _quick() is None\n"
        "assert not any(map(find_spec, ('pandas', 'numpy', 'orjson', 'isal')))\n"
    )
    path = ":".join(str(ROOT / folder) for folder in ("scripts", "facade", "generated"))

    subprocess.run([sys.executable, "-c", script], env={"PYTHONPATH": path}, check=True)


@pytest.mark.parametrize("days", [0.3, DAYS])
def test_all_days_are_verified(server: Server, tmp_path: Path, days: float) -> None:
    until = BEGIN + days * DAY
    with PostHog("phx_a", 1, host=server.url, budget=Budget.unlimited()) as posthog:
        done = posthog.export("events", tmp_path / "events.jsonl", since=BEGIN, until=until)

    assert done.rows == days * SIZE
    assert done.windows == max(1, days)


def test_ratios_are_of_pairs() -> None:
    mine = [evolve(FOUND, seconds=seconds) for seconds in (1.0, 2.0, 4.0)]
    theirs = [
        evolve(one, name=PLAIN, seconds=one.seconds * times)
        for one, times in zip(mine, (3, 3, 1), strict=True)
    ]

    assert export_table.times_loop([*mine, *theirs], FAST) == 3


def test_aims_are_told_of_what_ran(capsys: pytest.CaptureFixture[str]) -> None:
    slow = [evolve(FOUND, name=PLAIN, kind=kind, seconds=5.0) for kind in export_table.FORMS]
    held = evolve(FOUND, name=CORE, kind="parquet", peaks=[300.0])

    for form in export_table.FORMS:
        export_table.show_aims([*slow, FOUND, held], form)

    assert capsys.readouterr().out.splitlines() == [
        f"parquet, {CORE}: 2.50 × the rows/s of {PLAIN}; the aim is ≥ 1.3",
        f"parquet, {CORE}: peak 300 MB; the aim is ≤ 250",
        f"jsonl, {FAST}: 2.50 × the rows/s of {PLAIN}; the aim is ≥ 1.3",
        f"jsonl, {FAST}: peak 60 MB; the aim is ≤ 250",
    ]


def test_a_short_run_says_a_line_for_each(capsys: pytest.CaptureFixture[str]) -> None:
    exporting.main(400, 1, [PLAIN, FAST], size=SIZE)

    lines = capsys.readouterr().out.splitlines()
    assert sum(line.startswith("600 rows of 1 kB to ") for line in lines) == 2
    for name in (PLAIN, FAST):
        assert sum(line.startswith(f"{name}  ") for line in lines) == 2
    assert sum("the aim is" in line for line in lines) == 4


def test_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    exporting.main(SIZE, 2, [LIMITS[1]], as_json=True, size=SIZE)

    told = json.loads(capsys.readouterr().out)
    assert [run["kind"] for run in told] == [*export_table.FORMS, *export_table.FORMS]


def test_a_contestant_that_is_none() -> None:
    with pytest.raises(SystemExit, match=f"--only: there are {PLAIN}; "):
        exporting.main(1, 1, ["requests"])


def test_rows_that_cannot_be() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "scripts" / "bench", "export", "--rows", "0"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, "--rows" in done.stderr) == (2, True)
