"""What `hogkit capture --from` is made of: places in a file, and what is said of the progress."""

from __future__ import annotations

import gzip
import io
import os
import pty
import re
from itertools import pairwise
from pathlib import Path

import pytest
from hogkit.cli.importing.bar import shortened
from hogkit.cli.importing.events import Identity
from hogkit.cli.importing.lines import WINDOW, Line, Lines
from hogkit.cli.importing.progress import Count, Pace
from hogkit.cli.showing import EVERY, length, lines
from hogkit.errors import Unreachable
from hypothesis import given
from hypothesis import strategies as st
from importing import child, events, numbers, written
from rich.cells import cell_len
from sink import serving

CONTENT = st.lists(st.sampled_from([b"a", b"bc\r", b"\n", b"", b"x" * WINDOW]), max_size=30).map(
    b"\n".join
)


def read(source: Lines) -> list[Line]:
    found: list[Line] = []
    while (line := source.next()) is not None:
        found.append(line)
    return found


@given(content=CONTENT, packed=st.booleans(), data=st.data())
def test_after_any_mark_come_the_lines_that_came_then(
    content: bytes, packed: bool, data: st.DataObject
) -> None:
    def source() -> Lines:
        raw = io.BytesIO(gzip.compress(content) if packed else content)
        return Lines(gzip.GzipFile(fileobj=raw) if packed else raw)  # type: ignore[arg-type]

    whole = read(source())
    assert [line.content for line in whole] == [
        line.rstrip(b"\r\n") for line in io.BytesIO(content)
    ]
    assert sum(line.size for line in whole) == len(content)
    assert all(one.start + one.size == two.start for one, two in pairwise(whole))
    stop = data.draw(st.integers(0, len(whole)))
    first = source()
    for _ in range(stop):
        first.next()
    second = source()
    assert second.go_to(first.mark())
    assert read(second) == whole[stop:]
    assert second.mark() == _end(source())


def _end(source: Lines) -> object:
    read(source)
    return source.mark()


@given(content=CONTENT.filter(bool), data=st.data())
def test_a_changed_byte_beside_a_mark_is_noticed(content: bytes, data: st.DataObject) -> None:
    source = Lines(io.BytesIO(content))
    for _ in range(data.draw(st.integers(1, content.count(b"\n") + 1))):
        source.next()
    mark = source.mark()
    near = [i for i in range(mark.offset) if i < WINDOW or i >= mark.offset - WINDOW]
    place = data.draw(st.sampled_from(near))
    changed = content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]
    second = Lines(io.BytesIO(changed))
    assert not second.go_to(mark)
    assert second.mark().offset == 0
    assert read(second) == read(Lines(io.BytesIO(changed)))


def test_a_uuid_tells_of_the_import_the_place_and_the_content() -> None:
    one, two = Identity(), Identity()
    line = Line(1, 0, b"{}", 3)
    given = {
        who.uuid(Line(1, start, content, 3))
        for who in (one, two)
        for start in (0, 3)
        for content in (b"{}", b"[]")
    }
    assert len(given) == 8
    assert one.uuid(line) == Identity(one.id, two.started).uuid(line)


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_the_pace_says_how_much_how_fast_and_how_long() -> None:
    clock = Clock()
    pace = Pace(0.5, clock)
    assert pace.told(Count(5, 0, 0.55)) == "5 delivered, 55% read"
    clock.now += 10
    assert pace.told(Count(12_000, 3, 0.6)) == (
        "12,000 delivered, 3 refused, 60% read, 1,200 a second, 40 s left"
    )
    assert pace.told(Count(10, 0, 0.5)) == "10 delivered, 50% read, 1 a second"


def test_an_outage_does_not_count_for_the_pace() -> None:
    clock = Clock()
    pace = Pace(0.0, clock)
    clock.now += 10
    pace.told(Count(1_000, 0, 0.5))
    obstacle = Unreachable("http://x", "refused")
    for _ in range(60):
        clock.now += 1
        told = pace.told(Count(1_000, 0, 0.5, obstacle))
        assert told == f"1,000 delivered, 50% read, waiting: {obstacle}"
    assert pace.told(Count(1_000, 0, 0.5)).endswith("100 a second, 10 s left")


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(0.4, "0 s"), (59.4, "59 s"), (59.6, "1 min 0 s"), (3_599, "59 min 59 s"), (7_260, "2 h 1 min")],
)  # fmt: skip
def test_a_length_of_time_has_two_units(seconds: float, told: str) -> None:
    assert length(seconds) == told


def test_a_log_has_a_line_now_and_then(capsys: pytest.CaptureFixture[str]) -> None:
    clock = Clock()
    pace = Pace(clock=clock)
    show = lines(lambda count: [pace.told(count)], clock)
    for second in range(1, 3 * int(EVERY) + 1):
        clock.now = 100.0 + second
        show(Count(second))
    told = capsys.readouterr().err.splitlines()
    assert told == [f"hogkit: {n} delivered, 1 a second" for n in (10, 20, 30)]


def test_a_terminal_shows_a_bar_that_is_gone_at_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    file = written(tmp_path / "events.jsonl", [*events(400), "nonsense"])
    ours, theirs = pty.openpty()
    with serving() as sink:
        with child(sink, file, stderr=theirs) as process:
            os.close(theirs)
            shown = _all(ours)
        assert process.returncode == 1
        assert numbers(sink) == list(range(400))
    for part in ("50 delivered", "400 delivered, 1 refused, 100% read"):
        assert part in shown
    plain = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", shown)
    assert plain.splitlines()[-1].endswith(f"are in {file}.dead-letters.jsonl")
    assert "\x1b[?25h" in shown  # the cursor is back


def test_long_words_leave_the_bar_its_room() -> None:
    for text in ("a" * 81, "漢" * 41):
        cut = shortened(text, 80)
        assert cut.endswith("…")
        assert 79 <= cell_len(cut) <= 80
    assert shortened("a" * 80, 80) == "a" * 80


def _all(terminal: int) -> str:
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
