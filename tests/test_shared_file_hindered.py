"""What is in the way of a shared file."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import threading
import time
from pathlib import Path

import pytest
from budget_file import ACCOUNT, opened, placed, spend, used
from hogkit.limits import shared_file
from hogkit.limits.fallback import Unavailable
from hogkit.limits.shared_file import File
from programs import program, started

path = pytest.fixture(name="path")(placed)
store = pytest.fixture(name="store")(opened)


def unusable(store: File) -> str:
    began = time.monotonic()
    with pytest.raises(Unavailable) as caught:
        store.ask(ACCOUNT, "t", 9.0)
    assert time.monotonic() - began < shared_file.PATIENCE + 1
    return caught.value.reason


@pytest.mark.parametrize("keeps", [0, 50, 5_000, 70_000, -1])
def test_a_garbled_file_of_ours_is_replaced(store: File, path: Path, keeps: int) -> None:
    spend(store, 5)
    store.close()
    whole = path.read_bytes()
    junk = random.Random(1).randbytes(len(whole) - 100)
    path.write_bytes(whole[:100] + junk if keeps < 0 else whole[:keeps])
    spend(store)
    assert used(store) == 1


def test_a_file_that_is_garbled_while_in_use_is_replaced_for_all(store: File, path: Path) -> None:
    other = File(path)
    for each in (store, other):
        spend(each)
    store.close()
    other.close()
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + b"?" * (len(whole) - 100))
    spend(store)
    spend(other)
    assert used(store) == used(other) == 2
    other.close()


def test_a_file_that_was_deleted_is_made_again(store: File, path: Path) -> None:
    spend(store, 3)
    for part in path.parent.iterdir():
        part.unlink()
    spend(store)
    assert used(store) == used(File(path)) == 1


@pytest.mark.parametrize("content", [b"Dear diary, ", b"SQLite", b"# notes\n" * 1_000])
def test_what_is_no_database_is_left_alone(store: File, path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    assert "not a database" in unusable(store)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_left_alone(store: File, path: Path) -> None:
    path.parent.mkdir(parents=True)
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE customers (name)")
    other.close()
    before = path.read_bytes()
    assert "another program" in unusable(store)
    path.write_bytes(before[:100] + b"?" * (len(before) - 100))
    assert "malformed" in unusable(store)
    assert path.exists()


def test_an_empty_file_is_used(store: File, path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.touch()
    spend(store)
    assert used(store) == 1


def test_a_folder_in_its_place(store: File, path: Path) -> None:
    path.mkdir(parents=True)
    assert "no file" in unusable(store)


def test_a_file_in_place_of_its_folder(store: File, path: Path) -> None:
    path.parent.parent.touch()
    assert unusable(store)


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="there is no /proc to write to in vain")
def test_a_place_where_nothing_can_be_made() -> None:
    assert unusable(File(Path("/proc/hogkit/budget.db")))


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_is_read_only(store: File, path: Path) -> None:
    path.parent.parent.mkdir(mode=0o500)
    assert "denied" in unusable(store)


FULL = """
import resource
store = File(sys.argv[1])
spend(store, 2)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, -1))
reasons = []
for n in range(3):
    try:
        store.settle(ACCOUNT, "x", 0.0, Settlement(refused=0.01))
    except Unavailable as error:
        reasons.append(error.reason)
resource.setrlimit(resource.RLIMIT_FSIZE, (-1, -1))
spend(store)
print(reasons, used(store))
"""


def test_a_disk_that_is_full_and_then_is_not(path: Path) -> None:
    said = program(FULL, str(path))
    assert said.count("'") == 6, said
    assert said.endswith(" 3\n")


HOLDS = """
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("BEGIN IMMEDIATE")
print("held", flush=True)
time.sleep(60)
"""


@pytest.mark.parametrize("how", [signal.SIGSTOP, signal.SIGKILL])
def test_a_holder_of_the_lock_that_stops_or_dies(
    store: File, path: Path, monkeypatch: pytest.MonkeyPatch, how: signal.Signals
) -> None:
    monkeypatch.setattr(shared_file, "PATIENCE", 0.5)
    spend(store)
    with started(HOLDS, str(path)) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        holder.send_signal(how)
        if how == signal.SIGSTOP:
            assert "another process has held it" in unusable(store)
            holder.kill()
        holder.wait()
        spend(store)
        assert used(store) == 2


def test_threads_do_not_wait_one_after_the_other(
    store: File, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shared_file, "PATIENCE", 0.4)
    spend(store)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    began, reasons = time.monotonic(), list[str]()
    threads = [threading.Thread(target=lambda: reasons.append(unusable(store))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert time.monotonic() - began < 2
    assert len(reasons) == 8
    holder.close()
