"""A spool whose files are damaged: what is lost is what was hit, and nobody is asked."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from hogkit.ingest import acks
from hogkit.ingest.reading import line
from spooling import SMALL, drained, files, left, put, record, source


@pytest.fixture
def ended(tmp_path: Path) -> Path:
    """A folder with 40 events in one file."""
    folder = tmp_path / "spool"
    made = source(folder)
    put(made, *range(40), size=30)
    made.close()
    return folder


def written(folder: Path) -> tuple[Path, bytearray]:
    [path] = files(folder)
    return path, bytearray(path.read_bytes())


def place(number: int) -> int:
    """Where the line of an event begins."""
    return sum(len(line(record(n, 30), False)) for n in range(number))


@pytest.mark.parametrize("kept", [0, 1, 8, 9, 10, 30, -2, -1])
def test_a_torn_tail(ended: Path, kept: int, caplog: pytest.LogCaptureFixture) -> None:
    path, raw = written(ended)
    path.write_bytes(raw[: place(39) + kept] if kept >= 0 else raw[:kept])
    assert left(ended) == list(range(40 if kept == -1 else 39))
    assert len(caplog.messages) == (kept not in (0, -1))


def test_a_tail_of_zeros(ended: Path, caplog: pytest.LogCaptureFixture) -> None:
    """As a file system may leave it whose machine has lost its power."""
    path, raw = written(ended)
    path.write_bytes(raw + bytes(10_000))
    assert left(ended) == list(range(40))
    assert list(ended.iterdir()) == []
    assert caplog.messages == []


@pytest.mark.parametrize("number", [0, 17, 39])
@pytest.mark.parametrize("byte", [0, 8, 9, 30])
def test_a_byte_in_a_line_costs_that_event(
    ended: Path, number: int, byte: int, caplog: pytest.LogCaptureFixture
) -> None:
    path, raw = written(ended)
    raw[place(number) + byte] ^= 0x10
    path.write_bytes(raw)
    assert left(ended) == [n for n in range(40) if n != number]
    [told] = caplog.records
    assert (told.name, told.levelno) == ("hogkit", logging.WARNING)
    assert "1 damaged lines are no events any more; they are kept in damaged-" in told.message
    [aside] = ended.iterdir()
    assert aside.stat().st_mode & 0o777 == 0o600
    assert aside.read_bytes() == bytes(raw[place(number) : place(number + 1)])


@pytest.mark.parametrize("ends", [b"x", b"0", b"\n\n", b"", b"\0\0\0"])
@pytest.mark.parametrize("count", [1, 3])
def test_the_end_of_a_line_costs_no_event(ended: Path, ends: bytes, count: int) -> None:
    path, raw = written(ended)
    for number in range(20, 20 - count, -1):
        raw[place(number) - 1 : place(number)] = ends
    path.write_bytes(raw)
    assert left(ended) == list(range(40))


@pytest.mark.parametrize("events", [1, 3, 500])
def test_a_line_behind_one_that_is_damaged_with_its_end(ended: Path, events: int) -> None:
    path, raw = written(ended)
    for number in (5, 6, 20):
        raw[place(number) + 20] ^= 1
        raw[place(number + 1) - 1] = 0x20
    path.write_bytes(raw)
    made = source(ended)
    assert drained(made, events) == [n for n in range(40) if n not in (5, 6, 20)]
    made.close()
    [aside] = ended.iterdir()
    assert aside.read_bytes().count(b"\n") == 2


def test_a_block_in_the_middle_costs_what_it_has_hit(ended: Path) -> None:
    path, raw = written(ended)
    raw[place(10) + 20 : place(14) + 20] = bytes(place(14) - place(10))
    path.write_bytes(raw)
    assert left(ended) == [n for n in range(40) if n not in range(10, 15)]


def test_what_looks_like_a_line_in_an_event_is_none(tmp_path: Path) -> None:
    made = source(tmp_path / "spool")
    false = b'{"n":1,"x":"00000000 {","y":"deadbeefh{}"}'
    made.put(false, False)
    made.put(false, False)
    made.close()
    path, raw = written(tmp_path / "spool")
    raw[len(raw) // 2 - 1] = 0x20
    path.write_bytes(raw)
    assert left(tmp_path / "spool") == [1, 1]


def test_damage_that_is_put_back_is_told_once(
    ended: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path, raw = written(ended)
    raw[place(3) + 20] ^= 1
    path.write_bytes(raw)
    made = source(ended)
    for _ in range(3):
        batch = made.take(500, SMALL)
        assert batch
        made.put_back(batch)
    assert made.pending == 39
    made.close()
    assert len(caplog.messages) == 1
    assert len(left(ended)) == 39


def test_damage_in_a_file_that_is_still_written(tmp_path: Path) -> None:
    folder = tmp_path / "spool"
    made = source(folder)
    put(made, *range(40), size=30)
    path, _ = written(folder)
    with path.open("r+b") as file:
        file.seek(place(39) + 20)
        file.write(b"\0")
    batch = made.take(500, SMALL)
    assert batch
    assert len(batch.records) == 39
    made.done(batch)
    put(made, 40)
    batch = made.take(500, SMALL)
    assert batch
    assert batch.records == [record(40)]
    made.done(batch)
    assert made.take(500, SMALL) is None
    assert (made.pending, made.waiting) == (0, 0)
    made.close()


@pytest.mark.parametrize("damage", ["gone", "torn", "flipped", "other"])
def test_damaged_acks_lead_to_sending_again(ended: Path, damage: str) -> None:
    made = source(ended)
    for _ in range(3):
        batch = made.take(10, SMALL)
        assert batch
        made.done(batch)
    made.close()
    [path] = files(ended, "acks")
    raw = bytearray(path.read_bytes())
    if damage == "gone":
        path.unlink()
    elif damage == "torn":
        path.write_bytes(raw[:-1])
    elif damage == "flipped":
        raw[-12] ^= 1
        path.write_bytes(raw)
    else:
        path.write_bytes(bytes(range(256)) * 9)
    expected = 0 if damage in ("gone", "other") else 20
    made = source(ended)
    assert made.pending == 40 - expected
    made.close()
    assert left(ended) == list(range(expected, 40))


def test_acks_of_more_than_there_is(ended: Path) -> None:
    """A machine that loses its power may have kept those, and not the events."""
    path, raw = written(ended)
    acks.append(path.with_suffix(".acks"), place(5), place(40), 35)
    path.write_bytes(raw[: place(20)])
    assert left(ended) == list(range(5))
    assert list(ended.iterdir()) == []


def test_acks_whose_events_are_gone_go_too(ended: Path) -> None:
    path, _ = written(ended)
    path.unlink()
    assert left(ended) == []
    assert list(ended.iterdir()) == []


def test_a_lock_that_is_gone_is_made_again(ended: Path) -> None:
    [lock] = files(ended, "lock")
    lock.unlink()
    assert left(ended) == list(range(40))
    assert list(ended.iterdir()) == []


def test_a_file_that_cannot_be_read_holds_up_no_other(
    ended: Path, caplog: pytest.LogCaptureFixture
) -> None:
    made = source(ended)
    put(made, 40)
    mark = made.mark()
    path = files(ended)[0]
    path.rename(path.with_suffix(".away"))
    assert made.waiting == 41
    batch = made.take(500, SMALL)
    assert batch
    assert batch.records == [record(40)]
    made.done(batch)
    assert (made.waiting, made.pending) == (0, 0)
    assert made.passed(mark)
    assert "cannot be read, and is left for another start" in caplog.text
    path.with_suffix(".away").rename(path)
    made.close()
    assert left(ended) == list(range(40))


def test_other_files_are_left_alone(ended: Path) -> None:
    for name in ("notes.txt", "dead-letters.jsonl", "x-y.events", "0123456789abcdef-1.lock"):
        (ended / name).write_text("mine")
    assert left(ended) == list(range(40))
    assert {one.read_text() for one in ended.iterdir()} == {"mine"}
    assert len(list(ended.iterdir())) == 4
