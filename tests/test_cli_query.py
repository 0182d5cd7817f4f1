"""What `hogkit query` sends, says and exits with."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from answering import Host
from cli_running import BIN, KEY, Done, Server, hogkit, serving
from hogkit.cli.query_progress import EVERY, lines, part, size, told
from hogkit.hogql import waiting
from hogkit.hogql.waiting import Progress


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as made:
        rows(made, [[1]])
        yield made


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch) -> Iterator[Host]:
    """One whose answers differ."""
    monkeypatch.setattr(waiting, "FIRST_WAIT", 0.01)
    made = Host()
    yield made
    made.close()


def rows(server: Server, given: list[list[Any]], more: bool | None = None, **told: str) -> None:
    answer = {"columns": ["a"], "types": [["a", "UInt8"]], "results": given, "hasMore": more}
    server.says(answer, **told)


def query(server: Server, *arguments: str, **options: Any) -> Done:
    return hogkit("query", *arguments, environment=server.environment, **options)


def sent(server: Server) -> Any:
    return json.loads(server.asked[-1][3])


# Rows that may be missing.


@pytest.mark.parametrize(
    ("sql", "count", "more", "told"),
    [
        ("SELECT 1", 100, True, "100 rows: PostHog's default LIMIT is 100, so there are more"),
        ("SELECT 1", 100, None, "100 rows: PostHog's default LIMIT is 100, so there may be more"),
        ("SELECT 1", 100, False, ""),
        ("SELECT 1 LIMIT 100", 100, None, ""),
        ("SELECT 1 LIMIT 100", 100, True, "100 rows, and there are more"),
        ("SELECT 1 LIMIT 70000", 50_000, None, "50,000 rows: PostHog gives 50,000 at most"),
    ],
)
def test_rows_that_may_be_missing_are_announced(
    server: Server, sql: str, count: int, more: bool | None, told: str
) -> None:
    rows(server, [[1]] * count, more)
    done = query(server, sql, "--tsv")
    assert (done.code, done.out.count("\n")) == (0, count)
    assert told in done.err
    assert done.err.count("\n") == bool(told)
    strict = query(server, sql, "--fail-on-truncation", "--csv")
    assert strict.code == (8 if told else 0)
    assert (strict.out.count("\n"), strict.err) == (count + 1, done.err)
    piped = query(server, sql)
    assert (piped.code, piped.err) == (0, done.err)
    assert len(json.loads(piped.out)["results"]) == count


def test_json_says_what_is_known_of_the_rows(server: Server) -> None:
    headers = {"x_posthog_query_bytes_read": "5", "x_posthog_query_budget_remaining_bytes": "9"}
    rows(server, [[1]] * 100, None, **headers)
    for form in ("", "--json"):
        assert json.loads(query(server, "SELECT 1", *form.split()).out) == {
            "columns": ["a"], "types": [["a", "UInt8"]], "hasMore": None, "results": [[1]] * 100,
            "truncated": True, "bytes_read": 5, "budget_left": 9,
        }  # fmt: skip


def test_json_is_all_that_posthog_says_in_its_order(server: Server) -> None:
    told = b"""{"hasMore": false, "limit": 100, "later_on": {"b": 1, "a": 12345678901234567890123},
        "results": [[0.1], 5], "columns": ["a"], "types": ["Float64"], "timings": null}"""
    server.says(told)
    own = '"truncated":false,"bytes_read":null,"budget_left":null'
    sent = json.dumps(json.loads(told), separators=(",", ":"))
    assert query(server, "SELECT 1").out == f"{sent[:-1]},{own}}}\n"


@pytest.mark.parametrize(
    ("kind", "value"),
    [("DateTime64(6, 'UTC')", "2026-11-01T00:00:00.000001Z"), ("Decimal(9, 2)", "1.50"), ("UUID", "0190B6E0-0000-7000-8000-000000000001"), ("Array(Date)", ["2026-11-01"])],
)  # fmt: skip
def test_values_are_written_as_they_were_sent(server: Server, kind: str, value: Any) -> None:
    server.says({"columns": ["a"], "types": [["a", kind]], "results": [[value]]})
    plain = value if isinstance(value, str) else '["2026-11-01"]'
    assert query(server, "SELECT 1", "--tsv").out == f"{plain}\n"
    assert json.loads(query(server, "SELECT 1").out)["results"] == [[value]]
    assert json.loads(query(server, "SELECT 1", "--jsonl").out) == {"a": value}


# Values.

SQL = "SELECT {a}, {b}"


@pytest.mark.parametrize(
    ("arguments", "values"),
    [
        (["--param", "a=1", "--param", "b="], {"a": "1", "b": ""}),
        (["--param", "a=x=y 'z'", "--param", "b={a}"], {"a": "x=y 'z'", "b": "{a}"}),
        (["--params", "FILE"], {"a": 1, "b": ["x", None, True]}),
        (["--params", "FILE", "--param", "a=2"], {"a": "2", "b": ["x", None, True]}),
        (["--params", "-"], {"a": 1, "b": ["x", None, True]}),
    ],
)
def test_values_go_beside_the_sql(
    server: Server, tmp_path: Path, arguments: list[str], values: dict[str, Any]
) -> None:
    file = tmp_path / "values.json"
    file.write_text('{"a": 1, "b": ["x", null, true]}')
    given = [str(file) if word == "FILE" else word for word in arguments]
    assert query(server, SQL, *given, stdin=file.read_bytes()).code == 0
    assert sent(server)["query"]["query"] == SQL
    assert sent(server)["query"]["values"] == values


@pytest.mark.parametrize(
    ("arguments", "content", "said"),
    [
        (["--param", "a"], "", "--param 'a': NAME=VALUE is wanted"),
        (["--param", "=a"], "", "NAME=VALUE is wanted"),
        (["--param", "a=1", "--param", "a=2"], "", "--param a is given twice"),
        (["--params", "FILE"], "[1]", "an object is wanted"),
        (["--params", "FILE"], '{"a": NaN}', "NaN is no JSON"),
        (["--params", "FILE"], "{", "--params"),
        (["--params", "/does/not/exist"], "", "cannot read"),
        (["--params", "FILE"], '{"a": {"b": 1}, "b": 1}', "a"),
        (["--param", "a=1"], "", "b"),
        (["--param", "a=1", "--param", "b=2", "--param", "c=3"], "", "c"),
    ],
)
def test_values_that_cannot_be_sent_are_not(
    server: Server, tmp_path: Path, arguments: list[str], content: str, said: str
) -> None:
    file = tmp_path / "values.json"
    file.write_text(content)
    done = query(server, SQL, *[str(file) if word == "FILE" else word for word in arguments])
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert done.err.count("\n") == 1
    assert not server.asked


def test_standard_input_is_one_thing(server: Server) -> None:
    done = query(server, "-", "--params", "-", stdin=b"SELECT 1")
    assert done.code == 2
    assert "both the SQL and the values" in done.err


# Asynchronous queries.


def running(**told: Any) -> dict[str, Any]:
    return {"query_status": {"id": "1", "team_id": 7, "complete": False, **told}}


def environment(host: Host) -> dict[str, str]:
    return {"POSTHOG_HOST": host.url, "POSTHOG_API_KEY": KEY}


def test_an_asynchronous_query_says_how_far_it_is(host: Host) -> None:
    host.will_answer(202, running())
    read = {"rows_read": 5, "bytes_read": 9, "estimated_rows_total": 10, "time_elapsed": 1}
    host.will_answer(202, running(query_progress=read))
    found = {"columns": ["a"], "results": [[1]], "hasMore": False}
    host.will_answer(200, running(complete=True, results=found))
    done = hogkit("query", "SELECT 1", "--async", environment=environment(host))
    own = {"truncated": False, "bytes_read": None, "budget_left": None}
    assert (done.code, json.loads(done.out)) == (0, {**found, **own})
    made = host.asked[0].json["client_query_id"]
    assert done.err == f"hogkit: the query {made} waits for its turn, 0 s\n"
    assert host.asked[0].json["refresh"] == "force_async"
    assert host.asked[1].query == {"show_progress": ["true"]}


def test_ctrl_c_cancels_an_asynchronous_query_and_says_so(host: Host) -> None:
    host.will_answer(202, running())
    for _ in range(2):
        host.will_answer(202, running())
    child = subprocess.Popen(
        [BIN, "query", "SELECT 1", "--async"],
        env={**os.environ, **environment(host)}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    while len(host.asked) < 2 and child.poll() is None:
        time.sleep(0.01)
    child.send_signal(signal.SIGINT)
    out, err = child.communicate(timeout=20)
    made = host.asked[0].json["client_query_id"]
    assert (child.returncode, out) == (-signal.SIGINT, "")
    assert err.splitlines() == [
        f"hogkit: the query {made} waits for its turn, 0 s",
        f"hogkit: the query {made} was cancelled",
        "hogkit: interrupted",
    ]
    assert host.asked[-1].method == "DELETE"
    assert host.asked[-1].path.endswith(f"/query/{made}/")


def test_a_terminal_shows_it_as_a_bar(host: Host) -> None:
    read = {"rows_read": 5, "bytes_read": 9, "estimated_rows_total": 10, "time_elapsed": 1}
    host.will_answer(202, running(pickup_time="2026-11-01T00:00:00Z", query_progress=read))
    host.will_answer(200, running(complete=True, results=[[1]]))
    main, end = pty.openpty()
    seen: list[bytes] = []
    reader = threading.Thread(target=read_all, args=(main, seen))
    reader.start()
    child = subprocess.run(
        [BIN, "query", "SELECT 1", "--async", "--tsv"],
        env={**os.environ, **environment(host), "COLUMNS": "80", "TERM": "xterm"},
        stdout=subprocess.PIPE, stderr=end, check=True, text=True,
    )  # fmt: skip
    os.close(end)
    reader.join()
    os.close(main)
    assert child.stdout == "1\n"
    assert b"5 of about 10 rows and 9 B read" in b"".join(seen)


def read_all(end: int, seen: list[bytes]) -> None:
    try:
        while piece := os.read(end, 4096):
            seen.append(piece)
    except OSError:  # EIO: the other end is closed
        return


def progress(waited: float = 0.0, **told: Any) -> Progress:
    return Progress(**{"id": "1", "waited": waited, "begun": True, **told})


@pytest.mark.parametrize(
    ("given", "said", "done"),
    [
        (progress(3, begun=False), "waits for its turn, 3 s", None),
        (progress(61), "runs, 61 s", None),
        (progress(1, rows_read=1000, bytes_read=2048), "runs, 1 s, 1,000 rows and 2.05 kB read", None),
        (progress(1, rows_read=5, bytes_read=1, rows_total=20), "runs, 1 s, 5 of about 20 rows and 1 B read", 0.25),
        (progress(1, rows_read=30, bytes_read=1, rows_total=20), "runs, 1 s, 30 of about 20 rows and 1 B read", 1.0),
    ],
)  # fmt: skip
def test_progress_is_one_line(given: Progress, said: str, done: float | None) -> None:
    assert told(given) == said
    assert part(given) == done


@pytest.mark.parametrize(
    ("number", "said"),
    [(0, "0 B"), (999, "999 B"), (1000, "1 kB"), (20e9, "20 GB"), (4.8e12, "4.8 TB"), (7e18, "7e+03 PB")],
)  # fmt: skip
def test_bytes_have_a_unit(number: float, said: str) -> None:
    assert size(number) == said


def test_lines_come_now_and_then(capsys: pytest.CaptureFixture[str]) -> None:
    show = lines()
    for waited in (0.3, 1, EVERY, EVERY + 0.3, EVERY + 1, 2 * EVERY + 0.5):
        show(progress(waited))
    said = capsys.readouterr().err.splitlines()
    assert said == [f"hogkit: the query 1 runs, {seconds} s" for seconds in (0, 10, 20)]
