"""Events on disk: their order, their bounds, and what is left of them in the folder."""

from __future__ import annotations

import os
import random
import statistics
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hogkit.errors import ConfigurationError
from hogkit.ingest import journals, putting, spool, writing
from hogkit.ingest.spool import Spool, SpoolSource
from spooling import SMALL, drained, files, left, numbers, put, record, source


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Not there yet."""
    return tmp_path / "one" / "two"


@pytest.fixture
def made(folder: Path) -> Iterator[SpoolSource]:
    made = source(folder, max_bytes=SMALL)
    yield made
    made.close()


def test_what_was_put_comes_in_order_and_nothing_stays(made: SpoolSource, folder: Path) -> None:
    put(made, *range(1_000))
    assert (made.waiting, made.pending) == (1_000, 1_000)
    first = made.take(3, SMALL)
    assert first
    assert [numbers(first), first.historical] == [[0, 1, 2], False]
    assert first.records[0] == record(0)
    assert (made.waiting, made.pending) == (997, 1_000)
    made.done(first)
    assert (made.waiting, made.pending) == (997, 997)
    assert drained(made) == list(range(3, 1_000))
    assert (made.waiting, made.pending, made.waiting_bytes) == (0, 0, 0)
    made.close()
    assert list(folder.iterdir()) == []


def test_a_batch_has_so_many_events_and_bytes_and_at_least_one(made: SpoolSource) -> None:
    put(made, *range(9), size=1_000)
    put(made, 9, size=300_000)  # more than is read at once
    put(made, 10)
    assert numbers(made.take(4, SMALL)) == [0, 1, 2, 3]
    assert numbers(made.take(4, 2_500)) == [4, 5]
    assert numbers(made.take(4, 1)) == [6]
    assert numbers(made.take(9, 50_000)) == [7, 8]
    assert numbers(made.take(9, 50_000)) == [9]
    assert numbers(made.take(9, 50_000)) == [10]
    assert made.take(9, 50_000) is None


def test_a_batch_is_historical_or_not(made: SpoolSource) -> None:
    for number, kind in enumerate([False, False, True, True, False]):
        put(made, number, historical=kind)
    found = []
    while batch := made.take(9, SMALL):
        found.append((numbers(batch), batch.historical))
    assert found == [([0, 1], False), ([2, 3], True), ([4], False)]


def test_what_is_put_back_comes_next_in_batches_of_any_size(made: SpoolSource) -> None:
    put(made, *range(10))
    one, two, three = (made.take(2, SMALL) for _ in range(3))
    assert one
    assert two
    assert three
    made.put_back(three)
    made.put_back(one)
    assert (made.waiting, made.pending) == (8, 10)
    assert numbers(made.take(9, SMALL)) == [0, 1]
    assert numbers(made.take(1, SMALL)) == [4]
    made.put_back(two)
    assert drained(made) == [2, 3, 5, 6, 7, 8, 9]


def test_files_are_for_this_user_alone(made: SpoolSource, folder: Path) -> None:
    put(made, 1, 2)
    batch = made.take(1, 1)
    assert batch
    made.done(batch)
    assert [one.stat().st_mode & 0o777 for one in (folder, folder.parent)] == [0o700, 0o700]
    assert {one.suffix for one in folder.iterdir()} == {".events", ".acks", ".lock"}
    assert {one.stat().st_mode & 0o777 for one in folder.iterdir()} == {0o600}


def test_the_next_start_goes_on_where_the_last_has_ended(folder: Path) -> None:
    first = source(folder, max_bytes=SMALL)
    put(first, *range(200), size=1_000)
    for _ in range(3):
        batch = first.take(10, SMALL)
        assert batch
        first.done(batch)
    first.take(7, SMALL)  # under way
    first.close()
    assert first.pending == 170
    second = source(folder, max_bytes=SMALL)
    assert (second.pending, second.waiting) == (170, 170)
    assert second.waiting_bytes > 170_000
    put(second, 200)
    assert drained(second) == list(range(30, 201))
    second.close()
    assert list(folder.iterdir()) == []


def test_acks_may_be_in_any_order(folder: Path) -> None:
    first = source(folder)
    put(first, *range(10))
    batches = [first.take(2, SMALL) for _ in range(5)]
    for batch in (batches[3], batches[1]):
        assert batch
        first.done(batch)
    first.close()
    second = source(folder)
    assert second.pending == 6
    second.close()
    assert left(folder) == [0, 1, 4, 5, 8, 9]


def test_the_events_of_another_project_are_left_alone(folder: Path) -> None:
    one = source(folder, "a" * 16)
    put(one, 1)
    one.close()
    two = source(folder, "b" * 16)
    assert (two.pending, two.take(9, SMALL)) == (0, None)
    put(two, 2)
    two.close()
    for owner, found in (("a", [1]), ("b", [2])):
        again = source(folder, owner * 16)
        assert drained(again) == found
        again.close()


def test_what_lives_is_left_alone_and_taken_over_once_it_has_ended(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = source(folder), source(folder)
    put(one, 1, 2)
    put(two, 3)
    assert drained(two) == [3]
    one.close()
    assert two.waiting == 0
    monkeypatch.setattr(spool, "LOOK", 0.0)
    two._look_at = 0.0
    assert two.waiting == 2
    assert drained(two) == [1, 2]
    two.close()
    assert list(folder.iterdir()) == []


def test_a_flush_looks_for_what_others_have_left(folder: Path) -> None:
    one, two = source(folder), source(folder)
    put(one, 1)
    put(two, 2)
    one.close()
    mark = two.mark()
    assert two.pending == 2
    assert not two.passed(mark)
    assert drained(two) == [1, 2]
    assert two.passed(mark)
    two.close()


def test_more_journals_than_may_be_open_come_one_after_the_other(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from hogkit.ingest import holdings

    monkeypatch.setattr(holdings, "JOURNALS", 3)
    ended = [source(folder, "c" * 16) for _ in range(10)]
    for number, one in enumerate(ended):
        put(one, number)
        one.close()
    found = source(folder, "c" * 16)
    descriptors = len(list(Path("/dev/fd").iterdir()))
    assert found.pending == 3
    assert drained(found) == list(range(10))
    assert len(list(Path("/dev/fd").iterdir())) <= descriptors
    found.close()


def test_a_mark_is_passed_when_all_before_it_is_done_or_dropped(made: SpoolSource) -> None:
    nothing = made.mark()
    assert made.passed(nothing)
    put(made, *range(6))
    mark = made.mark()
    put(made, 6, 7)
    first, second = made.take(4, SMALL), made.take(4, SMALL)
    assert first
    assert second
    made.done(second)
    assert not made.passed(mark)
    made.put_back(first)
    assert not made.passed(mark)
    again = made.take(9, SMALL)
    assert again
    made.done(again)
    assert made.passed(mark)
    put(made, 8)
    mark = made.mark()
    assert made.drop_oldest() == 1
    assert made.passed(mark)


def test_a_full_spool_takes_again_what_it_has_room_for(made: SpoolSource, folder: Path) -> None:
    taken = 0
    while made.put(record(taken, 10_000), False):
        taken += 1
    assert SMALL * 0.9 < journals.used(folder) <= SMALL
    assert made.pending == taken
    assert not made.put(record(0, 10_000), False)
    assert numbers(made.take(1, 1)) == [0]  # nothing is free as long as it is under way
    assert not made.put(record(0, 10_000), False)
    assert drained(made) == list(range(1, taken))
    put(made, taken, size=900_000)  # all the others are gone
    assert drained(made) == [taken]


def test_an_event_as_large_as_the_spool_has_room_when_all_is_done(made: SpoolSource) -> None:
    for number in range(5):
        put(made, number, size=50)
        assert drained(made) == [number]
        put(made, number, size=SMALL - 100)
        assert drained(made, size=1) == [number]
    assert made.pending == 0


@pytest.mark.parametrize("flying", [0, 2])
def test_the_oldest_are_dropped_and_their_room_is_free_at_once(
    made: SpoolSource, folder: Path, flying: int
) -> None:
    count = 0
    while made.put(record(count, 5_000), False):
        count += 1
    batch = made.take(flying, SMALL) if flying else None
    before, waiting = journals.used(folder), made.waiting
    dropped = made.drop_oldest()
    assert 5 < dropped < 20
    assert journals.used(folder) < before - dropped * 5_000
    assert (made.waiting, made.pending) == (waiting - dropped, count - dropped)
    put(made, count, size=5_000)
    if batch:
        made.put_back(batch)
    expected = [*range(flying), *range(flying + dropped, count + 1)]
    assert drained(made) == expected
    assert made.pending == made.drop_oldest() == 0


def test_what_was_dropped_does_not_come_again(folder: Path) -> None:
    one = source(folder, max_bytes=SMALL)
    put(one, *range(40), size=3_000)
    first, second = one.take(2, SMALL), one.take(2, SMALL)
    assert first
    assert second
    one.put_back(first)
    dropped = one.drop_oldest()
    one.abandon()
    found = source(folder, max_bytes=SMALL)
    assert found.pending == 40 - dropped
    assert drained(found) == [2, 3, *range(dropped + 2, 40)]
    found.close()


def test_an_event_with_line_feeds_between_its_tokens(made: SpoolSource) -> None:
    made.put(b'{"n":\n1}', False)
    put(made, 2)
    assert drained(made) == [1, 2]


def test_threads_put_and_take_and_each_event_comes_once(folder: Path) -> None:
    made = source(folder, max_bytes=4 * SMALL)
    found, stop, chance = list[int](), threading.Event(), random.Random(7)

    def puts(first: int) -> None:
        for number in range(first, first + 3_000):
            put(made, number, size=100)

    def takes() -> None:
        while not stop.is_set() or made.waiting:
            if batch := made.take(50, 20_000):
                if chance.random() < 0.2:
                    made.put_back(batch)
                    continue
                found.extend(numbers(batch))
                made.done(batch)

    putters = [threading.Thread(target=puts, args=(n * 3_000,)) for n in range(3)]
    takers = [threading.Thread(target=takes) for _ in range(2)]
    for thread in (*putters, *takers):
        thread.start()
    for thread in putters:
        thread.join()
    deadline = time.monotonic() + 10
    while made.waiting and time.monotonic() < deadline:
        while batch := made.take(50, 20_000):
            found.extend(numbers(batch))
            made.done(batch)
    stop.set()
    for thread in takers:
        thread.join()
    assert sorted(found) == list(range(9_000))
    assert made.pending == 0
    made.close()
    assert list(folder.iterdir()) == []


def test_to_put_is_cheap(folder: Path) -> None:
    """5 µs, where nothing else runs."""
    made, one, took = source(folder), record(1, 400), list[int]()
    for _ in range(20_000):
        began = time.perf_counter_ns()
        made.put(one, False)
        took.append(time.perf_counter_ns() - began)
    made.close()
    assert statistics.median(took) < 20_000


def test_memory_does_not_grow_with_what_waits(folder: Path) -> None:
    import tracemalloc

    made, one = source(folder), record(1, 400)
    put(made, 1)
    tracemalloc.start()
    for _ in range(50_000):
        made.put(one, False)
    while batch := made.take(500, SMALL):
        made.done(batch)
    assert tracemalloc.get_traced_memory()[1] < 3_000_000
    tracemalloc.stop()
    made.close()


def test_a_lock_that_another_process_has_deleted_is_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was opened, and is locked only after that."""
    ended = source(folder)
    put(ended, 1)
    ended.close()
    [lock] = files(folder, "lock")
    locked, others = journals._locked, list[bool]()

    def slow(file: int) -> bool:
        others.append(len(others) % 2 == 0)
        if others[-1]:
            lock.unlink()
            lock.touch(0o600)
        return locked(file)

    monkeypatch.setattr(journals, "_locked", slow)
    name = lock.stem.partition("-")[2]
    assert journals.Journal.adopt(folder, "0123456789abcdef", name) is None
    found = journals.Journal.adopt(folder, "0123456789abcdef", name)
    assert found
    assert [one.waiting for one in found.segments()] == [1]
    found.close()


def test_a_handler_puts_when_there_was_room_for_half_a_line(
    made: SpoolSource, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, calls = os.write, list[int]()

    def half(file: int, data: bytes) -> int:
        calls.append(len(data))
        if len(calls) != 2:
            return write(file, data)
        written = write(file, data[:20])
        put(made, 2)  # as a handler of a signal does
        return written

    monkeypatch.setattr(writing, "os", SimpleNamespace(**{**vars(os), "write": half}))
    put(made, 0)
    assert not made.put(record(1, 50), False)
    time.sleep(putting.LOOK_FOR_ROOM)
    put(made, 3)
    assert (made.pending, drained(made), made.pending) == (3, [0, 2, 3], 0)
    made.close()
    assert [one.suffix for one in folder.iterdir()] == [".txt"]


# When the disk has it.


@pytest.fixture
def synced(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """What was synced: sizes of files, and -1 for folders."""
    done: list[int] = []
    monkeypatch.setattr(writing, "_sync", lambda file: done.append(os.fstat(file).st_size))
    monkeypatch.setattr(writing, "_sync_folder", lambda folder: done.append(-1))
    return done


def test_always_means_before_put_returns(folder: Path, synced: list[int]) -> None:
    made = source(folder, fsync="always")
    put(made, 1, 2)
    size = files(folder)[0].stat().st_size
    assert synced == [size // 2, -1, size]
    made.close()


def test_never_means_never(folder: Path, synced: list[int]) -> None:
    made = source(folder, fsync="never", max_bytes=SMALL)
    put(made, *range(100), size=2_000)
    made.close()
    assert synced == []


def syncing(made: SpoolSource) -> bool:
    """Whether there is a thread for it."""
    return made._putter._syncing._running.locked()


def test_an_interval_is_kept_by_a_thread_that_ends(
    folder: Path, synced: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "INTERVAL", 0.05)
    made = source(folder, max_bytes=SMALL)
    assert not syncing(made)
    for _ in range(2):
        put(made, *range(50), size=2_000)  # more than one file
        written = {one.stat().st_size for one in files(folder)}
        assert syncing(made)
        until = time.monotonic() + 5
        while syncing(made):
            assert time.monotonic() < until
            time.sleep(0.01)
        assert written <= set(synced)
    made.close()


def test_what_was_put_last_is_synced_when_it_is_closed(folder: Path, synced: list[int]) -> None:
    made = source(folder)
    put(made, 1)
    made.close()
    assert synced == [files(folder)[0].stat().st_size, -1]


def test_threads_that_wait_for_the_disk_share_one_call(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[float] = []

    def slow(file: int) -> None:
        calls.append(time.monotonic())
        time.sleep(0.05)

    monkeypatch.setattr(writing, "_sync", slow)
    made = source(folder, fsync="always")
    threads = [threading.Thread(target=put, args=(made, n)) for n in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(calls) <= 4
    made.close()


def test_a_disk_that_refuses_is_an_error_of_the_call(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(file: int) -> None:
        raise OSError(5, "Input/output error")

    made = source(folder, fsync="always")
    monkeypatch.setattr(writing, "_sync", refuses)
    with pytest.raises(OSError, match="Input/output"):
        made.put(record(1), False)
    monkeypatch.undo()
    made.close()


# What cannot work.


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ({"folder": ""}, "the path of a folder"),
        ({"folder": 3}, "the path of a folder"),
        ({"fsync": "sometimes"}, "one of interval, always, never is wanted"),
        ({"max_bytes": 1_000}, "a whole number from 1,048,576 on"),
        ({"max_bytes": 1e9}, "a whole number"),
        ({"max_bytes": True}, "a whole number"),
    ],
)
def test_settings_that_cannot_work(how: dict[str, Any], said: str) -> None:
    with pytest.raises(ConfigurationError, match=said):
        Spool(**{"folder": "x", **how})


def test_a_system_without_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)
    with pytest.raises(ConfigurationError, match="cannot lock files"):
        Spool("x")


@pytest.mark.parametrize("mode", [0o770, 0o777, 0o1777, 0o702])
def test_a_folder_in_which_others_may_write(folder: Path, mode: int) -> None:
    folder.mkdir(parents=True)
    folder.chmod(mode)
    with pytest.raises(ConfigurationError, match="others may write there"):
        source(folder)
    assert list(folder.iterdir()) == []


def test_a_folder_that_is_none(folder: Path) -> None:
    folder.parent.mkdir()
    folder.write_text("")
    with pytest.raises(ConfigurationError, match="Not a directory"):
        source(folder)


def test_nothing_is_put_or_taken_after_the_end(made: SpoolSource, folder: Path) -> None:
    put(made, 1, 2)
    batch = made.take(1, 1)
    assert batch
    made.close()
    made.close()
    with pytest.raises(OSError, match="closed"):
        made.put(record(3), False)
    assert made.take(9, SMALL) is None
    again = source(folder)
    assert drained(again) == [1, 2]
    again.close()
    made.done(batch)
    assert made.pending == 1
    assert list(folder.iterdir()) == []
