"""What `hogkit export` says while it goes on."""

from __future__ import annotations

import os
import pty
import re
import struct
import termios
import time
from datetime import UTC, datetime, timedelta
from fcntl import ioctl
from pathlib import Path
from typing import Any

import pytest
from exporting import child, source_rows
from hogkit.cli.exporting.progress import WIDTH, Pace, clock_time, part
from hogkit.cli.importing.bar import fitted
from hogkit.cli.showing import EVERY, UNCHANGED, lines
from hogkit.export.outcome import Progress
from hogkit.sandbox import Sandbox

SPENT = "POST /api/projects/1/query/: 429, the hour's bytes are read"


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def read(rows: int, **told: Any) -> Progress:
    return Progress(phase="reading", rows=rows, rows_total=5_000_000, bytes=812_000_000, **told)


def test_the_pace_says_how_much_how_fast_and_how_long() -> None:
    clock = Clock()
    pace = Pace(clock=clock)
    assert pace.words(read(1_000_000)) == ["1,000,000 rows", "812 MB", "20% of 5,000,000"]
    clock.now += 10
    told = pace.words(read(1_234_567, budget_left=890_000_000_000))
    assert told == [
        "1,234,567 rows", "2 min 41 s left", "23,457/s", "812 MB", "budget 890 GB", "25% of 5,000,000",
    ]  # fmt: skip


def test_only_reading_counts_for_the_rate() -> None:
    clock = Clock()
    pace = Pace(clock=clock)
    pace.words(read(0))
    clock.now += 10
    for phase in ("waiting", "checking", "assembling"):
        pace.words(Progress(phase=phase, rows=10_000, rows_total=20_000))
        clock.now += 1_000
    told = pace.words(read(10_000))
    assert told[1:3] == ["1 h 23 min left", "1,000/s"]


def test_rows_that_are_read_again_make_no_negative_rate() -> None:
    clock = Clock()
    pace = Pace(clock=clock)
    for rows in (10_000, 2_000, 2_000, 3_000):
        told = pace.words(read(rows))
        clock.now += 5
    assert told[2] == "67/s"


@pytest.mark.parametrize(
    ("phase", "words"),
    [
        ("checking", ["7 rows", "checking that all are there", "1 kB"]),
        ("assembling", ["7 rows", "putting the file together", "1 kB"]),
        ("waiting", ["7 rows", "waiting"]),
    ],
)
def test_other_phases_have_a_name(phase: Any, words: list[str]) -> None:
    assert Pace().words(Progress(phase=phase, rows=7, rows_total=9, bytes=1_000)) == words


def test_a_long_wait_is_explained_once(capsys: pytest.CaptureFixture[str]) -> None:
    pace = Pace()
    until = datetime.now(UTC) + timedelta(minutes=30)
    for _ in range(3):
        for _ in range(5):
            pace.announce(Progress(phase="waiting", until=until, reason=SPENT))
        pace.announce(read(1))
    pace.announce(
        Progress(phase="waiting", until=datetime.now(UTC) + timedelta(seconds=5), reason=SPENT)
    )
    told = capsys.readouterr().err.splitlines()
    said = f"hogkit: waiting until {clock_time(until)}; Ctrl-C stops, the same command goes on: "
    assert told == [said + SPENT] * 3


@pytest.mark.parametrize(
    ("zone", "told"), [("UTC", "14:30:00 UTC"), ("Asia/Kolkata", "20:00:00 (14:30 UTC)")]
)
def test_a_time_is_that_of_this_machine_and_utc(
    zone: str, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Now(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> datetime:  # type: ignore[override]
            return datetime(2026, 1, 5, 14, 0, tzinfo=UTC).astimezone(tz)

    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        monkeypatch.setattr("hogkit.cli.exporting.progress.datetime", Now)
        assert clock_time(datetime(2026, 1, 5, 14, 30, tzinfo=UTC)) == told
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_part_is_of_all_rows() -> None:
    assert part(read(1_250_000)) == 0.25
    assert part(read(6_000_000)) == 1.0  # copies of a row are counted, and read once
    assert part(Progress(phase="reading", rows=5)) is None


def test_words_are_left_out_as_wholes_from_the_end() -> None:
    words = ["1,234,567 rows", "3 min 20 s left", "45,120/s", "812 MB", "budget 890 GB", "25% of 5,000,000"]  # fmt: skip
    narrow = fitted(words, 80 - WIDTH - 2)
    assert narrow == ", ".join(words[:5])
    assert fitted(words, 50) == ", ".join(words[:4])
    assert fitted(words, 200) == ", ".join(words)
    assert fitted(["1,234,567 rows"], 10) == "1,234,567…"


def test_a_line_that_is_the_same_is_said_less_often(capsys: pytest.CaptureFixture[str]) -> None:
    clock = Clock()
    show = lines(lambda text: [text], clock)
    for _ in range(int(UNCHANGED)):
        clock.now += 1.0
        show("waiting")
    show("going on")
    told = capsys.readouterr().err.splitlines()
    assert told == ["hogkit: waiting", "hogkit: going on"]
    clock.now += EVERY
    show("going on")
    assert not capsys.readouterr().err


# On a terminal


@pytest.fixture(scope="module")
def sandbox() -> Any:
    with Sandbox(seed=False) as sandbox:
        sandbox.plant(seed=5, events=6_000, days=6)
        yield sandbox


@pytest.mark.parametrize("columns", [80, 200])
def test_a_terminal_shows_a_bar_that_is_gone_at_the_end(
    sandbox: Sandbox, tmp_path: Path, columns: int
) -> None:
    ours, theirs = pty.openpty()
    ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    with child(sandbox, "events", "--out", tmp_path / "e.jsonl", stderr=theirs) as process:
        os.close(theirs)
        shown = everything(ours)
    assert process.returncode == 0, shown
    *bar, last = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", shown).splitlines()
    plain = "\n".join(bar)
    assert all(len(line) <= columns for line in bar)
    for phase in ("checking that all are there", "putting the file together"):
        assert phase in plain
    assert "% of 6,000" in plain
    assert f"hogkit: {source_rows(sandbox):,} rows in {tmp_path / 'e.jsonl'}, " in last
    assert "\x1b[?25h" in shown  # the cursor is back


def everything(terminal: int) -> str:
    """What a terminal was sent until nobody had it any more."""
    found = b""
    while True:
        try:
            piece = os.read(terminal, 1 << 16)
        except OSError:  # Linux says so of a terminal whose other side is closed
            piece = b""
        if not piece:
            os.close(terminal)
            return found.decode()
        found += piece
