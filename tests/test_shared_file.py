"""A budget that the processes of one machine share, in a file."""

from __future__ import annotations

import functools
import os
import sqlite3
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from budget_file import ACCOUNT, RATE, opened, placed, spend, used
from hogkit.errors import ConfigurationError
from hogkit.limits import shared_file
from hogkit.limits.ledger import Settlement
from hogkit.limits.rates import RATES, Rate, Window
from hogkit.limits.shared_file import File
from hogkit.limits.stores import Account
from programs import started

path = pytest.fixture(name="path")(placed)
store = pytest.fixture(name="store")(opened)


def test_the_file_and_its_folders_are_for_this_user_alone(store: File, path: Path) -> None:
    spend(store)
    modes = [part.stat().st_mode & 0o777 for part in (path, path.parent, path.parent.parent)]
    assert modes == [0o600, 0o700, 0o700]
    assert {part.stat().st_mode & 0o777 for part in path.parent.iterdir()} == {0o600}


def test_all_who_use_the_file_share_what_is_in_it(store: File, path: Path) -> None:
    spend(store, 3)
    other = File(path)
    assert used(other) == 3
    spend(other)
    assert used(store) == 4
    other.close()
    spend(other)
    assert used(store) == 5
    other.close()


def test_all_that_a_ledger_knows_is_kept(store: File, path: Path) -> None:
    store.ask(ACCOUNT, f"{store.mark}a", 9.0)
    store.settle(ACCOUNT, "x", 0.0, Settlement(refused=5.0, left=123.5, read=1.0))
    store.ask(ACCOUNT, f"{store.mark}b", 9.0)
    other = File(path)
    view = other.look(ACCOUNT)
    assert (view.used, view.running, view.waiting, view.left) == ((1,), 1, 1, 123.5)
    assert 4 < other.wait(ACCOUNT, 0) <= 5
    other.leave(ACCOUNT, f"{store.mark}b")
    assert store.look(ACCOUNT).waiting == 0
    other.close()


def test_the_rate_of_the_caller_counts_and_the_calls_stay(store: File) -> None:
    spend(store, 3)
    narrow = Account(ACCOUNT.name, Rate((Window(3, 8.0),)))
    assert store.ask(narrow, "t", 9.0).wait > 7
    assert store.ask(ACCOUNT, "t", 9.0).wait == 0


def test_a_client_with_shorter_windows_deletes_nothing(store: File) -> None:
    now = [1_000.0]
    store.clock = lambda: now[0]
    spend(store, 3, hour := Account("x", Rate((Window(5, 8.0), Window(9, 900.0)))))
    now[0] += 100
    minute = Account("x", Rate((Window(5, 8.0),)))
    assert store.look(minute).used == (0,)
    assert store.look(Account("x", Rate())).used == ()
    store.close()
    now[0] += 100
    spend(store, 1, minute)
    assert store.look(hour).used == (1, 4)


def test_a_name_that_cannot_be_encoded(store: File) -> None:
    with pytest.raises(ConfigurationError, match=r"budget: '\\udcff x' cannot be encoded"):
        store.ask(Account("\udcff x", RATE), "t", 9.0)
    spend(store)


def test_a_path_stays_where_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    store = File(Path("b"))
    (tmp_path / "sub").mkdir()
    monkeypatch.chdir("sub")
    spend(store)
    store.close()
    assert (tmp_path / "b").is_file()
    assert not list((tmp_path / "sub").iterdir())


def test_what_a_link_leads_to_is_for_this_user_alone(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "folder" / "real")
    store, before = File(tmp_path / "link"), os.umask(0o022)
    try:
        spend(store)
    finally:
        os.umask(before)
    assert (tmp_path / "folder").stat().st_mode & 0o777 == 0o700
    assert {p.stat().st_mode & 0o777 for p in (tmp_path / "folder").iterdir()} == {0o600}
    store.close()


def test_a_link_to_what_is_garbled_stays_a_link(tmp_path: Path) -> None:
    spend(real := File(tmp_path / "real"))
    real.close()
    whole = real.path.read_bytes()
    real.path.write_bytes(whole[:100] + b"?" * (len(whole) - 100))
    (tmp_path / "link").symlink_to(real.path)
    store = File(tmp_path / "link")
    spend(store, 2)
    assert (tmp_path / "link").is_symlink()
    assert used(store) == used(real) == 2


def test_another_process_is_faster_to_make_it(
    store: File, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is not there when looked for, and there when it is to be made."""
    looked = Path.is_file

    def is_file(self: Path) -> bool:
        found = looked(self)
        if self == path and not found:
            path.parent.mkdir(parents=True)
            path.touch(0o600)
        return found

    monkeypatch.setattr(Path, "is_file", is_file)
    spend(store)
    assert used(store) == 1


def test_another_process_begins_it_at_the_same_time(store: File, path: Path) -> None:
    """The table is there when it is looked for, after the application was not."""

    class Slow(sqlite3.Connection):
        def execute(self, *given: Any) -> sqlite3.Cursor:
            if "sqlite_master" in given[0] and not path.stat().st_size:
                found = super().execute(*given)
                spend(File(path))
                return found
            return super().execute(*given)

    path.parent.mkdir(parents=True)
    path.touch()
    slow = sqlite3.connect(path, factory=Slow, isolation_level=None)
    shared_file._begin(slow)
    slow.close()
    assert used(store) == 1


STARTS = """
for line in sys.stdin:
    where, at = line.split()
    store = File(where)
    while time.time() < float(at):
        pass
    spend(store, 2, Account("x", Rate((Window(100, 60.0),))))
    store.close()
    print("spent", flush=True)
"""


def test_processes_that_begin_at_once_begin_one_file(tmp_path: Path) -> None:
    callers = [started(STARTS) for _ in range(6)]
    try:
        for turn in range(8):
            where = tmp_path / f"{turn}" / "b"
            for caller in callers:
                assert caller.stdin
                print(where, time.time() + (0.1 if turn else 1.0), file=caller.stdin, flush=True)
            assert [caller.stdout and caller.stdout.readline() for caller in callers] == [
                "spent\n"
            ] * 6
            assert used(File(where), Account("x", Rate((Window(100, 60.0),)))) == 12
    finally:
        for caller in callers:
            _, errors = caller.communicate(timeout=20)
            assert errors == ""


def test_what_nobody_has_used_for_long_is_deleted(
    store: File, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shared_file, "PURGE", 1)
    now, old = time.time(), Account("old", Rate((Window(1, 60.0),)))
    spend(store, account=old)
    other = sqlite3.connect(store.path)
    for later, names in ((50.0, ["old", ACCOUNT.name]), (70.0, [ACCOUNT.name])):
        store.clock = functools.partial(float, now + shared_file.KEPT + later)
        spend(store)
        rows = other.execute("SELECT name FROM ledgers ORDER BY name DESC").fetchall()
        assert [name for (name,) in rows] == names
    other.close()


def test_a_clock_that_is_set_back_lets_nothing_go(store: File) -> None:
    now = time.time()
    one = Account("one", Rate((Window(1, 8.0),)))
    spend(store, account=one)
    store.clock = lambda: now - 86_400
    assert 7 < store.ask(one, "t", 9.0).wait <= 8


def test_threads_share_one_connection(store: File) -> None:
    many = Account("many", Rate((Window(100_000, 60.0),)))

    def run(name: str) -> None:
        for number in range(100):
            ticket = f"{store.mark}{name}{number}"
            reply = store.ask(many, ticket, 9.0)
            store.settle(many, ticket, reply.stamp, Settlement())

    threads = [threading.Thread(target=run, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert used(store, many) == 400


def test_a_step_is_cheap_with_the_log_of_a_full_hour(store: File) -> None:
    """300 µs for a call, where nothing else runs; the median, since elsewhere something does."""
    hour, took = Account("crud", Rate(RATES["crud"].windows[1:])), list[float]()
    store.ask(hour, "first", 9.0)
    for number in range(4_799):
        began = time.perf_counter()
        ticket = f"{store.mark}{number}"
        reply = store.ask(hour, ticket, 9.0)
        store.settle(hour, ticket, reply.stamp, Settlement())
        took.append(time.perf_counter() - began)
    assert used(store, hour) == 4_800
    assert sorted(took[-500:])[250] < 0.002
