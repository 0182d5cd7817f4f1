"""`hogkit export`: what it is asked for, and what it says in the end."""

from __future__ import annotations

import csv
import gzip
import json
import re
import shutil
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from cli_running import Server, hogkit, serving
from export_world import Changing, is_page, lines, source, without
from exporting import export, finished, state
from hogkit.cli.exporting.asked import in_options, split
from hogkit.sandbox import Sandbox

EVENTS, DAYS = 2_000, 5
SIZE = r"[\d.]+ [kM]?B"


@pytest.fixture(scope="module")
def sandbox() -> Any:
    with Sandbox(seed=False) as sandbox:
        sandbox.plant(seed=9, events=EVENTS, days=DAYS)
        yield sandbox


@pytest.fixture(scope="module")
def rows(sandbox: Sandbox) -> list[list[Any]]:
    return source(sandbox)


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


# What it does


def test_an_export_says_what_there_is_and_that_it_was_counted(
    sandbox: Sandbox, rows: list[Any]
) -> None:
    done = export(sandbox, "events", "--out", "e.parquet")
    assert (done.code, done.out) == (0, "")
    assert re.fullmatch(
        rf"hogkit: {len(rows):,} rows in e.parquet, {SIZE}, "
        r"each of \d days has as many rows as PostHog counts, \d s\n",
        done.err,
    ), done.err
    assert pq.read_table("e.parquet").column("uuid").to_pylist() == [row[1] for row in rows]


def test_a_finished_export_says_so_and_what_to_do(sandbox: Sandbox, rows: list[Any]) -> None:
    export(sandbox, "events", "--until", "now", "--out", "e.csv")
    done = export(sandbox, "events", "--until", "now", "--out", "e.csv")
    assert (done.code, done.out) == (0, "")
    assert re.fullmatch(
        rf"hogkit: {len(rows):,} rows in e.csv, {SIZE}, up to [\d-]+ [\d:]+ UTC: all of them were there "
        "already; --follow-up adds what came since, and --restart reads all of it again\n",
        done.err,
    ), done.err
    again = export(sandbox, "events", "--until", "now", "--out", "e.csv", "--restart")
    assert again.code == 0
    assert "already" not in again.err
    followed = export(sandbox, "events", "--until", "now", "--out", "e.csv", "--follow-up")
    assert followed.code == 0
    assert ", 0 of them new, " in followed.err


def test_json_tells_all_of_it(sandbox: Sandbox, rows: list[Any]) -> None:
    done = export(sandbox, "events", "--since", "2020-01-01", "--out", "e.jsonl", "--json")
    told = json.loads(done.out)
    assert told.pop("bytes") == Path("e.jsonl").stat().st_size
    assert told.pop("bytes_read") > 0
    assert told.pop("windows") >= DAYS
    assert told.pop("until").endswith("+00:00")
    assert told == {
        "rows": len(rows), "files": ["e.jsonl"], "since": "2020-01-01T00:00:00+00:00",
        "resumed": 0, "finished_before": False, "unfit": 0, "waited": 0.0,
    }  # fmt: skip


def test_columns_properties_and_conditions(sandbox: Sandbox) -> None:
    done = export(
        sandbox, "events", "--out", "e.csv.gz", "--columns", "uuid, concat(event, ',') AS e",
        "--column", "distinct_id", "--property", "$screen_width:int", "--property", "$os:int",
        "--where", "event = {e} AND properties.$os != {os}", "--param", "e=$pageview",
        "--params", "values.json", stdin=b"",
    )  # fmt: skip
    assert (done.code, done.out) == (2, "")
    Path("values.json").write_text('{"os": "Android"}')
    done = export(
        sandbox, "events", "--out", "e.csv.gz", "--columns", "uuid, concat(event, ',') AS e",
        "--column", "distinct_id", "--property", "$screen_width:int", "--property", "$os:int",
        "--where", "event = {e} AND properties.$os != {os}", "--param", "e=$pageview",
        "--params", "values.json",
    )  # fmt: skip
    assert done.code == 0, done.err
    with gzip.open("e.csv.gz", "rt", newline="") as file:
        header, *found = csv.reader(file)
    assert header == ["uuid", "e", "distinct_id", "$screen_width", "$os"]
    assert found
    assert {row[1] for row in found} == {"$pageview,"}
    assert all(row[3].isdigit() and not row[4] for row in found)
    told, _ = done.err.splitlines()
    assert told == (
        f"hogkit: {len(found):,} values of properties did not fit their type, and are null; "
        "with :text they stay"
    )


def test_a_query_and_other_tables(sandbox: Sandbox) -> None:
    Path("q.sql").write_text("SELECT event, count() AS n FROM events GROUP BY event;\n")
    for more in (["--file", "q.sql"], [Path("q.sql").read_text()], ["-"]):
        stdin = Path("q.sql").read_bytes() if more == ["-"] else b""
        done = export(
            sandbox, *more, "--key", "event", "--out", "n.jsonl", "--restart", stdin=stdin
        )
        assert done.code == 0, done.err
        assert "as many as PostHog counts" in done.err
    assert sum(row["n"] for row in lines(Path("n.jsonl"))) == EVENTS
    for table in ("persons", "sessions", "groups"):
        assert export(sandbox, table, "--out", f"{table}.csv").code == 0


def test_a_file_for_each_day(sandbox: Sandbox, rows: list[Any]) -> None:
    done = export(
        sandbox, "events", "--partition", "day", "--format", "jsonl", "--out", "d/", "--no-check"
    )
    days = sorted({row[0][:10] for row in rows})
    assert {path.parent.name for path in Path("d").glob("day=*/events.jsonl")} == {
        f"day={day}" for day in days
    }
    assert f"{len(rows):,} rows in {len(days)} files below d/, " in done.err
    assert ", not checked, " in done.err


def test_standard_output_has_the_rows_and_nothing_else(
    sandbox: Sandbox, rows: list[Any], tmp_path: Path
) -> None:
    done = export(sandbox, "events", "--out", "-", "--format", "jsonl")
    assert done.code == 0
    assert [json.loads(line)["uuid"] for line in done.out.splitlines()] == [row[1] for row in rows]
    assert done.err.startswith(f"hogkit: {len(rows):,} rows, each of ")
    assert not list(tmp_path.iterdir())


# What is missing


@pytest.fixture
def lossy(monkeypatch: pytest.MonkeyPatch, rows: list[Any]) -> str:
    """PostHog loses one row; its day."""
    lost = rows[len(rows) // 2]

    def change(sql: str, told: dict[str, Any]) -> dict[str, Any]:
        return without(told, lambda row: lost[1] in row) if is_page(sql) else told

    monkeypatch.setattr("hogkit.cli.options.watched", lambda *_: Changing(change))
    day: str = lost[0][:10]
    return day


@pytest.mark.parametrize("out", ["e.jsonl", "-"])
def test_an_incomplete_export_names_the_days(sandbox: Sandbox, lossy: str, out: str) -> None:
    done = export(sandbox, "events", "--out", out, "--format", "jsonl")
    assert done.code == 9
    told = done.err.splitlines()[-1]
    twice = "" if out == "-" else ", twice"
    assert re.fullmatch(
        rf"hogkit: {lossy}: PostHog counts (\d+) rows and sent (\d+){twice}: the export is not complete",
        told,
    ), done.err
    assert not Path(out).exists()


def test_an_old_export_is_checked_again(sandbox: Sandbox, rows: list[Any]) -> None:
    export(sandbox, "events", "--out", "e.jsonl")
    done = export(sandbox, "--verify", "e.jsonl")
    days = len({row[0][:10] for row in rows})
    assert (done.code, done.out) == (0, "")
    assert done.err == (
        f"hogkit: e.jsonl is as it was written: {len(rows):,} rows, as PostHog counts them in {days} days\n"
    )
    told = json.loads(export(sandbox, "--verify", "e.jsonl", "--json").out)
    assert (told["ok"], told["rows"], told["damaged"], len(told["windows"])) == (True, len(rows), [], days)  # fmt: skip


@pytest.mark.parametrize("how", ["changed", "gone"])
def test_a_file_that_is_damaged_is_named(sandbox: Sandbox, how: str) -> None:
    export(sandbox, "events", "--out", "e.jsonl")
    if how == "gone":
        Path("e.jsonl").unlink()
    else:
        Path("e.jsonl").write_bytes(Path("e.jsonl").read_bytes().replace(b"e", b"E", 1))
    done = export(sandbox, "--verify", "e.jsonl")
    assert (done.code, done.out) == (9, "")
    assert done.err == (
        "hogkit: e.jsonl is not as it was written, or gone: --restart exports it again\n"
    )


def test_days_that_differ_later_are_a_table(sandbox: Sandbox, rows: list[Any]) -> None:
    export(sandbox, "events", "--out", "e.jsonl")
    day, more = rows[0][0][:10], [row[0][:10] for row in rows].count(rows[0][0][:10])
    kept = Path(".e.jsonl.hogkit/state.json")
    told = state(Path("e.jsonl"))
    first = min(told["files"][0]["days"])
    told["files"][0]["days"][first] -= 3  # as if PostHog had got rows there that are no late ones
    kept.write_text(json.dumps(told))
    done = export(sandbox, "--verify", "e.jsonl")
    assert (done.code, done.out) == (9, f"{day}\t{more - 3}\t{more}\t0\n")
    assert re.fullmatch(r"hogkit: 1 of \d days differ: --restart exports it again\n", done.err)
    shown = export(sandbox, "--verify", "e.jsonl", terminal=True)
    assert re.match(r"(\x1b\[1m)?window +written +PostHog counts +arrived since", shown.out)
    [bad] = [
        one
        for one in json.loads(export(sandbox, "--verify", "e.jsonl", "--json").out)["windows"]
        if not one["ok"]
    ]
    assert bad["name"] == day


# What it refuses before anything is sent


@pytest.fixture
def server() -> Any:
    with serving() as made:
        yield made


REFUSED = {
    ("--out", "e.csv"): "give WHAT: events, persons, sessions, groups, a table or a SELECT",
    ("events",): "say where to: --out FILE",
    ("events", "--since", "7d", "ago", "--out", "e.csv"): "WHAT is one argument, not 2: put SQL, and times such as '7d ago', in quotes",
    ("events", "--file", "q.sql", "--out", "e.csv"): "give SQL, or - to read it from standard input, or --file FILE",
    ("-", "--params", "-", "--out", "e.csv"): "standard input cannot be both the SQL and the values",
    ("events", "--out", "-"): "--out -: say with --format which form it is to have",
    ("events", "--out", "-", "--format", "csv", "--json"): "--json does not go with --out -, which is standard output",
    ("events", "--out", "-", "--format", "csv", "--follow-up"): "--follow-up does not go with --out -, which is standard output",
    ("events", "--out", "-", "--format", "csv", "--partition", "day"): "--partition does not go with --out -, which is standard output",
    ("events", "--out", "e.csv", "--restart", "--follow-up"): "--follow-up: restart begins anew, and does not follow anything up",
    ("events", "--out", "none/e.csv"): "--out: cannot write to '",
    ("events", "--out", "e.txt"): "--format: e.txt does not say it; ",
    ("events", "--out", "e.csv", "--compress", "zstd", "--since", "31st"): "--since: '31st' ",
    ("events", "--out", "e.csv.gz", "--compress", "zstd"): "--compress: e.csv.gz is called gzip, and zstd was asked for",
    ("events", "--out", "e.csv", "--columns", "a)"): "--columns: ",
    ("events", "--out", "e.csv", "--property", ""): "--property: ",
    ("events", "--out", "e.csv", "--where", "event = {e}", "--param", "f=1"): "--param: ",
    ("persons", "--out", "e.csv", "--arrived"): "--arrived: only events have a time of arrival, not persons",
    ("events", "--out", "e.csv", "--arrived", "--key", "uuid"): "--key: with arrived it is that of the arrival",
    ("SELECT 1", "--out", "e.csv"): "--key: ",
    ("events", "--verify", "e.csv"): "--verify FILE stands alone: it knows WHAT was exported",
    ("--verify", "e.csv", "--where", "1"): "--where does not go with --verify",
    ("--verify", "e.csv", "--no-check"): "--no-check does not go with --verify",
    ("--verify", "e.csv"): "--verify: no export to e.csv is known",
    ("--verify", "-"): "--verify -: nothing of standard output is left to be checked",
}  # fmt: skip


@pytest.mark.parametrize(("arguments", "told"), REFUSED.items(), ids=map(" ".join, REFUSED))
def test_what_cannot_be_is_refused_before_anything_is_sent(
    server: Server, tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    Path("q.sql").write_text("SELECT 1")
    done = hogkit("export", *arguments, environment=server.environment)
    assert (done.code, done.out, server.asked) == (2, "", []), done.err
    assert done.err.startswith(f"hogkit: {told}")
    assert done.err.count("\n") == 1
    assert "=True" not in done.err
    assert {path.name for path in tmp_path.iterdir()} <= {"q.sql", ".e.csv.hogkit"}


def test_rows_are_not_for_a_terminal(server: Server) -> None:
    done = hogkit(
        "export", "events", "--out", "-", "--format", "csv",
        environment=server.environment, terminal=True,
    )  # fmt: skip
    assert (done.code, done.out, server.asked) == (2, "", [])
    assert "standard output is a terminal" in done.err


def test_another_export_to_the_same_file_is_refused(sandbox: Sandbox) -> None:
    export(sandbox, "events", "--out", "e.csv")
    done = export(sandbox, "events", "--columns", "event", "--out", "e.csv")
    assert done.code == 2
    assert done.err.startswith("hogkit: --columns: the export to e.csv was begun with ")
    assert "--restart begins anew" in done.err
    shutil.rmtree(".e.csv.hogkit")
    done = export(sandbox, "events", "--out", "e.csv")
    assert done.code == 2
    assert "is there already" in done.err


def test_an_error_of_posthog_has_its_code(server: Server) -> None:
    server.says({"type": "authentication_error", "code": "x", "detail": "No.", "attr": None}, 401)
    done = hogkit("export", "events", "--out", "e.csv", environment=server.environment)
    assert (done.code, done.out, done.err.count("\n")) == (3, "", 1)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("a", ["a"]),
        ("a,b , c", ["a", "b", "c"]),
        ("concat(a, ','), [1, 2], properties['a,b'], `x,y`", ["concat(a, ',')", "[1, 2]", "properties['a,b']", "`x,y`"]),
        ("'it''s, so', \"a\\\",b\"", ["'it''s, so'", "\"a\\\",b\""]),
        ("a,,b", ["a", "", "b"]),
        ("a,", ["a", ""]),
        ("f(a, b", ["f(a, b"]),
    ],
)  # fmt: skip
def test_commas_in_brackets_and_quotes_divide_nothing(text: str, parts: list[str]) -> None:
    assert split(text) == parts


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("follow_up: no", "--follow-up: no"),
        ("out: it is; restart=True begins anew", "--out: it is; --restart begins anew"),
        ("key was lost", "key was lost"),
        ("values: {e} has none", "--param: {e} has none"),
    ],
)
def test_arguments_of_the_library_are_called_as_options(message: str, told: str) -> None:
    assert in_options(message) == told
    assert in_options("out: x", out="--verify") == "--verify: x"


def test_a_process_does_it_too(sandbox: Sandbox, tmp_path: Path, rows: list[Any]) -> None:
    code, out, err = finished(sandbox, "events", "--out", tmp_path / "e.jsonl")
    assert (code, out) == (0, "")
    assert err.startswith(f"hogkit: {len(rows):,} rows in {tmp_path / 'e.jsonl'}, ")
    assert [row["uuid"] for row in lines(tmp_path / "e.jsonl")] == [row[1] for row in rows]
