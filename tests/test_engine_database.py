"""ClickHouse under the sandbox: databases, limits, errors, threads, forks, and what is left behind."""

from __future__ import annotations

import gc
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from hogkit.sandbox.engine import ddl_sessions, embedded
from hogkit.sandbox.engine.database import Database, Ran
from hogkit.sandbox.engine.errors import ClickHouseError
from hogkit.sandbox.engine.limits import QueryLimits

SLOW = "SELECT count() FROM numbers(100000000000) WHERE sipHash64(number) = 1"


@pytest.fixture
def database() -> Generator[Database]:
    made = Database()
    yield made
    made.drop()


def data(ran: Ran) -> list[Any]:
    rows: list[Any] = json.loads(ran.content)["data"]
    return rows


def event(number: int, **fields: Any) -> bytes:
    row = {
        "uuid": f"00000000-0000-4000-8000-{number:012d}",
        "event": "$pageview",
        "timestamp": "2026-03-01T12:00:00.000001Z",
        "team_id": 1,
        "distinct_id": "ada",
        "properties": "{}",
        "created_at": "2026-03-01T12:00:01Z",
    }
    return json.dumps(row | fields).encode()


def failing(database: Database, sql: str, **limits: Any) -> ClickHouseError:
    with pytest.raises(ClickHouseError) as caught:
        database.run(sql, **limits)
    return caught.value


def test_a_query_says_what_it_read(database: Database) -> None:
    database.insert("events", (event(n) for n in range(1000)))
    ran = database.run(f"SELECT event, count() FROM {database.name}.events GROUP BY event -- all")
    assert data(ran) == [["$pageview", 1000]]
    assert ran.rows_read == 1000
    assert 1000 * len("$pageview") < ran.bytes_read < 1000 * (len("$pageview") + 9)
    assert 0 < ran.seconds < 10


def test_times_are_in_utc_and_whole_numbers_are_exact(database: Database) -> None:
    sql = (
        "SELECT toDateTime64('2026-11-01 01:30:00.5', 6, 'America/New_York'), 9007199254740993, nan"
    )
    assert data(database.run(sql)) == [["2026-11-01T05:30:00.500000Z", 9007199254740993, None]]


@pytest.mark.parametrize(
    ("sql", "code", "name"),
    [
        ("SELECT nope", 47, "UNKNOWN_IDENTIFIER"),
        ("SELECT nope()", 46, "UNKNOWN_FUNCTION"),
        ("SELECT 1 FROM nope.nope", 81, "UNKNOWN_DATABASE"),
        ("SELEC 1", 62, "SYNTAX_ERROR"),
        ("SELECT throwIf(number = 900000) FROM numbers(1000000)", 395, ""),
    ],
)
def test_an_error_has_its_number_and_name(
    database: Database, sql: str, code: int, name: str
) -> None:
    error = failing(database, sql)
    assert error.code == code
    assert name in error.name
    assert error.detail
    assert "DB::Exception" not in error.detail
    assert error.name not in error.detail


def test_an_error_in_the_middle_of_an_answer_leaves_nothing_to_the_next_one(
    database: Database,
) -> None:
    for _ in range(5):
        failing(database, "SELECT number, throwIf(number = 500000) FROM numbers(1000000)")
        assert data(database.run("SELECT 1")) == [[1]]


def test_limits_stop_a_query(database: Database) -> None:
    started = time.perf_counter()
    assert failing(database, SLOW, seconds=0.2).name == "TIMEOUT_EXCEEDED"
    assert time.perf_counter() - started < 5
    array = "SELECT length(groupArray(toString(number))) FROM numbers(100000000)"
    assert failing(database, array, memory=50_000_000).name == "MEMORY_LIMIT_EXCEEDED"
    large = "SELECT repeat('a', 100 + number % 2) FROM numbers(4000000)"
    assert failing(database, large, memory=200_000_000).name == "TOO_MANY_ROWS_OR_BYTES"
    many = "SELECT sum(number) FROM numbers(10000000)"
    assert failing(database, many, bytes_to_read=1_000_000).name == "TOO_MANY_BYTES"
    assert data(database.run(many, bytes_to_read=100_000_000, seconds=60, memory=2**30))


@pytest.mark.parametrize("number", [0, -1, float("inf"), float("nan")])
def test_limits_are_numbers_above_zero(number: float) -> None:
    with pytest.raises(ValueError, match="above 0 and finite"):
        QueryLimits(seconds=number)
    with pytest.raises(ValueError, match="above 0 and finite"):
        QueryLimits(rows_per_second=number)


def test_a_query_changes_nothing(database: Database) -> None:
    database.insert("events", [event(1)])
    for statement in (
        f"TRUNCATE TABLE {database.name}.events",
        f"DROP DATABASE {database.name}",
        f"CREATE TABLE {database.name}.x (a Int8) ENGINE = Memory",
    ):
        assert failing(database, statement).name == "READONLY"
    assert database.count() == 1


def test_a_query_is_cancelled_from_another_thread(database: Database) -> None:
    assert not database.cancel("it's unknown")
    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(failing, database, SLOW, query_id="it's slow")
        while not database.cancel("it's slow"):
            time.sleep(0.001)
        assert running.result(10).name == "QUERY_WAS_CANCELLED"
    assert not database.cancel("it's slow")
    assert data(database.run("SELECT 1", query_id="it's slow")) == [[1]]


def test_to_drop_a_database_cancels_its_queries_alone(database: Database) -> None:
    other = Database()
    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(failing, other, SLOW)
        while not other._queries:
            time.sleep(0.001)
        other.drop()
        assert running.result(10).name == "QUERY_WAS_CANCELLED"
    other.drop()
    assert data(database.run("SELECT 1")) == [[1]]
    assert failing(database, f"SELECT 1 FROM {other.name}.events").name == "UNKNOWN_DATABASE"


def test_databases_know_nothing_of_each_other(database: Database) -> None:
    other = Database("America/New_York")
    other.insert("events", [event(1)])
    assert (database.count(), other.count(), other.zone) == (0, 1, "America/New_York")
    name = other.name
    del other
    gc.collect()
    found = f"SELECT count() FROM system.databases WHERE name = '{name}'"
    assert data(database.run(found)) == [[0]]


def test_a_time_zone_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="'Mars/Base' is no time zone"):
        Database("Mars/Base")


def test_queries_of_several_threads_run_at_once(database: Database) -> None:
    together = threading.Barrier(4, timeout=20)

    def work(number: int) -> list[int]:
        together.wait()
        found: list[int] = []
        for place in range(25):
            database.insert("events", [event(100 * number + place)])
            found.append(data(database.run(f"SELECT {number} + {place}"))[0][0])
            if place % 5 == 0:
                failing(database, "SELECT number, throwIf(number = 200000) FROM numbers(300000)")
        return found

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(work, range(4)))
    assert answers == [[number + place for place in range(25)] for number in range(4)]
    assert database.count() == 100
    started = time.perf_counter()
    with ThreadPoolExecutor(3) as pool:
        list(pool.map(lambda _: database.run("SELECT sleep(0.5)"), range(3)))
    assert time.perf_counter() - started < 1.3


def test_what_is_there_twice_stays_until_it_is_merged(database: Database) -> None:
    same, other = event(1), event(1, event="other")
    database.insert("events", [same, same, other])
    database.insert("events", [same])
    assert database.count() == 4
    database.merge()
    assert database.count() == 2
    database.insert("events", [same])
    assert database.count() == 3


def test_many_inserts_stay_apart(database: Database) -> None:
    for _ in range(100):
        database.insert("events", [event(1)])
    parts = f"system.parts WHERE active AND database = '{database.name}' AND table = 'events'"
    assert data(database.run(f"SELECT count() FROM {parts}")) == [[100]]
    database.merge()
    assert database.count() == 1


def test_a_row_that_does_not_fit_is_refused(database: Database) -> None:
    for line in (event(1, nope=1), event(1, uuid="x"), b"{"):
        with pytest.raises(ClickHouseError):
            database.insert("events", [line])
    assert database.count() == 0
    assert database.insert("events", []) == 0


def test_sessions_are_made_of_events(database: Database) -> None:
    session = "0190a5c0-0000-7000-8000-000000000001"
    told = [
        ("$pageview", "https://example.com/a?utm_source=x", {"utm_source": "mail"}),
        ("$autocapture", "https://example.com/b", {}),
        ("$pageview", "https://example.com/b", {"utm_source": "late"}),
    ]
    for second, (name, url, more) in enumerate(told):
        properties = {"$session_id": session, "$current_url": url, **more}
        when = f"2026-03-01T12:00:{second * 7:02d}Z"
        line = event(second, event=name, timestamp=when, properties=json.dumps(properties))
        database.insert("events", [line])
    database.insert("events", [event(9, properties='{"$session_id": "no-uuid"}')])
    columns = (
        *("session_id", "distinct_id", "$start_timestamp", "$end_timestamp", "$session_duration"),
        *("$entry_current_url", "$end_pathname", "$entry_utm_source", "$pageview_count"),
        *("$autocapture_count", "$is_bounce", "$entry_gclid", "$num_uniq_urls"),
    )
    names = ", ".join(f"`{name}`" for name in columns)
    rows = data(database.run(f"SELECT {names} FROM {database.name}.sessions"))
    times = ("2026-03-01T12:00:00.000000Z", "2026-03-01T12:00:14.000000Z", 14)
    pages = ("https://example.com/a?utm_source=x", "/b", "mail", 2, 1, 0, None, 2)
    assert rows == [[session, "ada", *times, *pages]]
    assert len(ddl_sessions.FIRST) == len({column for _, column in ddl_sessions.FIRST.values()})


def test_a_table_can_be_added(database: Database) -> None:
    columns = {"id": "Int64", "paid at": "DateTime64(6, 'UTC')", "n`ote": "Nullable(String)"}
    rows = [
        {"id": 2, "paid at": "2026-01-02T03:04:05.000006Z", "n`ote": "it's"},
        {"id": 1, "paid at": "2026-01-02T03:04:05Z", "n`ote": None},
    ]
    database.add_table("in`voices", columns, ["id"], rows)
    found = database.run(f"SELECT * FROM {database.name}.`in\\`voices` ORDER BY id")
    assert data(found) == [
        [1, "2026-01-02T03:04:05.000000Z", None],
        [2, "2026-01-02T03:04:05.000006Z", "it's"],
    ]
    with pytest.raises(ClickHouseError) as caught:
        database.add_table("in`voices", columns, ["id"], rows)
    assert caught.value.name == "TABLE_ALREADY_EXISTS"


def test_a_window_of_a_day_reads_little(database: Database) -> None:
    days = "toDateTime64('2026-01-01 00:00:00', 6, 'UTC') + toIntervalSecond(number * 26)"
    database.execute(
        f"INSERT INTO {database.name}.events (uuid, timestamp, team_id, event, properties)"
        f" SELECT generateUUIDv4(), {days}, 1, 'e', repeat('x', 100) FROM numbers(100000)"
    )
    sql = f"SELECT max(properties) FROM {database.name}.events"
    where = "WHERE timestamp >= '2026-01-20 00:00:00' AND timestamp < '2026-01-21 00:00:00'"
    whole, day = database.run(sql), database.run(f"{sql} {where}")
    assert whole.rows_read == 100_000
    assert 0 < day.rows_read <= 3 * 8192
    assert day.bytes_read < whole.bytes_read / 3


# Processes of their own, since what is told of them is how they end.

# From Python 3.12 on, any fork beside threads is warned of, whatever the child does.
FORKING = """
import multiprocessing, os, sys, warnings
warnings.filterwarnings("ignore", ".* fork", DeprecationWarning)
from pathlib import Path
from hogkit.sandbox.engine.database import Database
from hogkit.sandbox.engine.embedded import embedded

def refused():
    try:
        Database()
    except RuntimeError as error:
        assert "forked" in str(error), error
    else:
        os._exit(9)
    try:
        database.run("SELECT 1")
    except RuntimeError as error:
        assert "forked" in str(error), error
    else:
        os._exit(8)

def status(then):
    pid = os.fork()
    if pid == 0:
        refused()
        then()
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])

database = Database()
database.insert("events", [])
kept = embedded()._path
print(status(lambda: sys.exit(0)), status(lambda: sys.exit(3)), status(lambda: os._exit(4)))
child = multiprocessing.get_context("fork").Process(target=refused)
child.start()
child.join(20)
print(child.exitcode)
assert kept.is_dir()
print(database.run("SELECT 1").rows_read, flush=True)
"""


def program(code: str, folder: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "TMPDIR": str(folder)},
    )


def test_forked_children_end_as_they_want_and_leave_all_to_their_parent(tmp_path: Path) -> None:
    child = program(FORKING, tmp_path)
    out, err = child.communicate(timeout=60)
    assert (out, err) == ("0 3 4\n0\n1\n", "")
    assert child.returncode == 0
    assert list(tmp_path.glob(f"{embedded.PREFIX}*")) == []


WAITING = """
import sys
from hogkit.sandbox.engine.database import Database
database = Database()
print(database.run("SELECT 1").rows_read, flush=True)
sys.stdin.read() if sys.argv[1:] else None
"""


def test_a_killed_process_leaves_its_directory_to_the_next(tmp_path: Path) -> None:
    folders = lambda: {*tmp_path.glob(f"{embedded.PREFIX}*")}  # noqa: E731
    killed, living = (program("import sys;" + WAITING, tmp_path, "wait") for _ in range(2))
    for child in (killed, living):
        assert child.stdout is not None
        assert child.stdout.readline() == "1\n"
    assert len(folders()) == 2
    killed.send_signal(signal.SIGKILL)
    killed.communicate()
    assert len(folders()) == 2
    third = program(WAITING, tmp_path)
    assert third.communicate(timeout=60) == ("1\n", "")
    assert len(folders()) == 1
    living.terminate()
    living.communicate()
    assert program(WAITING, tmp_path).communicate(timeout=60) == ("1\n", "")
    assert folders() == set()


def test_without_chdb_the_extra_is_named() -> None:
    code = (
        "import sys; sys.modules['chdb'] = None\n"
        "from hogkit.sandbox.engine.database import Database\n"
        "from hogkit.errors import MissingExtra\n"
        "try: Database()\n"
        "except MissingExtra as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "pip install 'hogkit[engine]'" in done.stdout


def test_to_import_the_database_does_not_import_chdb() -> None:
    code = (
        "import sys, hogkit.sandbox.engine.database, hogkit.sandbox.engine.filling\n"
        "import hogkit.sandbox.engine.planting\n"
        "print('chdb' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
