"""`hogkit capture --from FILE` after it was stopped, in whatever way: the same command goes on."""

from __future__ import annotations

import json
import os
import random
import re
import signal
import stat
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from breaking import soon
from hogkit.cli.importing import run
from importing import capture, child, events, letters, numbers, written
from sink import Asked, Cut, Say, Sink, serving

LINES = 3_000
SEED = 5  # of the moments


@pytest.fixture
def sink() -> Iterator[Sink]:
    with serving() as made:
        yield made


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(run, "MOST_LINES", 50)
    monkeypatch.setattr(run, "TICK", 0.05)
    return tmp_path / "events.jsonl"


def state(file: Path) -> Path:
    [found] = (file.parent / "state" / "hogkit" / "imports").glob("*.json")
    return found


def slow(asked: Asked) -> Say | None:
    time.sleep(0.01)
    return None


# Killed


@pytest.mark.parametrize("kills", [4, pytest.param(50, marks=pytest.mark.full)])
def test_kills_at_any_moment_lose_nothing_and_double_no_event(
    sink: Sink, file: Path, kills: int
) -> None:
    count = kills * 2_000
    written(file, events(count))
    sink.mood, draw = slow, random.Random(SEED)
    for _ in range(kills):
        with child(sink, file) as process:
            before = len(sink.asked)
            assert soon(lambda before=before: len(sink.asked) > before, 20.0)  # type: ignore[misc]
            time.sleep(draw.random() * 0.3)
            process.kill()
            process.communicate()
        assert process.returncode == -signal.SIGKILL
    with child(sink, file) as process:
        _, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    assert numbers(sink) == list(range(count))
    assert (len(sink.uuids), sink.torn) == (count, [])  # no line has two uuids, or two times
    assert sum(sink.uuids.values()) - count <= kills * 50  # what was under way


def test_a_kill_before_the_first_answer_changes_no_uuid(sink: Sink, file: Path) -> None:
    written(file, events(10))
    sink.mood = lambda asked: Cut("headers", kept=True)
    with child(sink, file) as process:
        assert soon(lambda: len(sink.uuids) == 10, 20.0)
        process.kill()
        process.communicate()
    sink.mood = None
    assert capture(sink, "--from", file).code == 0
    assert (len(sink.uuids), sink.torn, min(sink.uuids.values())) == (10, [], 2)


def test_ctrl_c_says_how_far_it_came_and_the_same_command_goes_on(sink: Sink, file: Path) -> None:
    written(file, [*events(LINES), "nonsense"])
    sink.mood = slow
    with child(sink, file) as process:
        assert soon(lambda: len(sink.uuids) > 500, 20.0)
        process.send_signal(signal.SIGINT)
        began = time.monotonic()
        out, err = process.communicate(timeout=20)
    assert time.monotonic() - began < 5
    assert (process.returncode, out) == (-signal.SIGINT, "")
    line = json.loads(state(file).read_text())["mark"]["line"]
    assert 0 < line < LINES
    told = re.fullmatch(
        rf"hogkit: stopped after line ([\d,]+) of {re.escape(str(file))}; the same command goes on\n"
        "hogkit: interrupted\n",
        err,
    )
    assert told is not None, err
    assert line - int(told[1].replace(",", "")) in (0, 50)  # it may come while it is noted
    done = capture(sink, "--from", file)
    assert done.code == 1
    assert done.err.startswith(f"hogkit: {file}: going on after line {line:,}\nhogkit: 3,000 del")
    assert (numbers(sink), sink.torn) == (list(range(LINES)), [])
    assert len(letters(file)) == 1


def test_ctrl_c_in_an_outage_ends_at_once_and_leaves_no_dead_letter(sink: Sink, file: Path) -> None:
    written(file, events(LINES))
    sink.mood = lambda asked: Say(503, "not now") if asked.number else None
    with child(sink, file) as process:
        assert soon(lambda: len(sink.asked) > 2, 20.0)
        process.send_signal(signal.SIGINT)
        began = time.monotonic()
        _, err = process.communicate(timeout=20)
    assert time.monotonic() - began < 5
    assert "events wait, and are sent again: " in err
    assert err.endswith("; the same command goes on\nhogkit: interrupted\n")
    assert {path.name for path in file.parent.iterdir()} == {"events.jsonl", "state"}


def test_standard_input_that_is_interrupted_leaves_the_rest_as_dead_letters(
    sink: Sink, file: Path
) -> None:
    read, write = os.pipe()
    sink.mood = lambda asked: Say(503, "not now") if asked.number else None
    with child(sink, "-", stdin=read) as process:
        os.close(read)
        for event in events(20):
            os.write(write, json.dumps(event).encode() + b"\n")
            if event["properties"]["i"] == 9:
                assert soon(lambda: len(sink.uuids) == 10, 20.0)
        assert soon(lambda: len(sink.asked) > 1, 20.0)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)
        os.close(write)
    assert (
        "stopped after line 20 of standard input: 10 delivered, 10 in dead-letters.jsonl\n" in err
    )
    sink.mood = None
    assert capture(sink, "--from", "dead-letters.jsonl").code == 0
    assert (numbers(sink), set(sink.uuids.values()), sink.torn) == (list(range(20)), {1}, [])


def test_ctrl_c_twice_loses_nothing_of_standard_input(sink: Sink, file: Path) -> None:
    sink.mood = lambda asked: Say(503, "not now")
    read, write = os.pipe()
    with child(sink, "-", stdin=read) as process:
        os.close(read)
        os.write(write, b"".join(json.dumps(event).encode() + b"\n" for event in events(20)))
        assert soon(lambda: bool(sink.asked), 20.0)
        began = time.monotonic()
        process.send_signal(signal.SIGINT)
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)
        assert time.monotonic() - began < run.FAREWELL - 0.5
        os.close(write)
    assert "line 20 of standard input: 0 delivered, 20 in dead-letters.jsonl\n" in err
    kept = [letter["properties"]["i"] for letter in letters(Path("dead-letters.jsonl"))]
    assert sorted(kept) == list(range(20))


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("letters.jsonl", "20 in letters.jsonl\n"),
        pytest.param(
            "/dev/full",
            "20 in /dev/full, of which some are lost: cannot write dead letters to '/dev/full'",
            marks=pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full"),
        ),
    ],
)
def test_standard_input_that_nobody_takes_is_left_as_dead_letters(
    sink: Sink, file: Path, place: str, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "FAREWELL", 0.1)
    content = written(file, events(20)).read_bytes()
    sink.mood = lambda asked: Say(401, "it says why")
    done = capture(sink, "--from", "-", "--dead-letters", place, stdin=content)
    assert done.code == 3
    assert f"stopped after line 20 of standard input: 0 delivered, {told}" in done.err
    if place != "/dev/full":
        assert [letter["properties"]["i"] for letter in letters(Path(place))] == list(range(20))


# Hindered


def test_an_outage_is_waited_for_and_said_once(sink: Sink, file: Path) -> None:
    until = time.monotonic() + 1.5
    sink.mood = lambda asked: Say(503, "not now") if time.monotonic() < until else None
    done = capture(sink, "--from", written(file, events(200)))
    assert (done.code, numbers(sink), sink.torn) == (0, list(range(200)), [])
    waits, ended = done.err.splitlines()
    assert waits.startswith("hogkit: events wait, and are sent again: ")
    assert ended == "hogkit: 200 delivered"


@pytest.mark.parametrize(("status", "code"), [(401, 3), (403, 3), (402, 5)])
def test_what_waiting_does_not_mend_ends_it_at_once(
    sink: Sink, file: Path, status: int, code: int
) -> None:
    written(file, events(500))
    sink.mood = lambda asked: Say(status, "it says why") if len(sink.uuids) >= 200 else None
    began = time.monotonic()
    done = capture(sink, "--from", file)
    assert (done.code, time.monotonic() - began < 10) == (code, True)
    assert "stopped after line 200 of " in done.err
    assert "it says why" in done.err.splitlines()[-1]
    assert not file.with_name("events.jsonl.dead-letters.jsonl").exists()
    sink.mood = None
    done = capture(sink, "--from", file)
    assert (done.code, numbers(sink), set(sink.uuids.values())) == (0, list(range(500)), {1})
    assert done.err.endswith("hogkit: 500 delivered\n")


def test_two_at_once_are_one_too_many(sink: Sink, file: Path) -> None:
    written(file, events(LINES))
    sink.mood = slow
    with child(sink, file) as process:
        assert soon(lambda: bool(sink.uuids), 20.0)
        done = capture(sink, "--from", file)
        process.kill()
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "another process imports" in done.err
    sink.mood = None
    assert capture(sink, "--from", file).code == 0
    assert (len(sink.uuids), sink.torn) == (LINES, [])


# Again


def test_a_file_that_is_delivered_is_not_sent_again(sink: Sink, file: Path) -> None:
    written(file, [*events(120), "nonsense"])
    assert capture(sink, "--from", file).code == 1
    done = capture(sink, "--from", file)
    assert (done.code, done.err) == (
        0,
        "hogkit: nothing new after line 121; --restart sends what is before it again\n",
    )
    assert (len(sink.uuids), set(sink.uuids.values())) == (120, {1})
    assert len(letters(file)) == 1


@pytest.mark.parametrize("end", ["\n", ""])
def test_what_a_file_has_grown_by_is_delivered(sink: Sink, file: Path, end: str) -> None:
    written(file, events(120))
    file.write_text(file.read_text().removesuffix("\n") + end)
    assert capture(sink, "--from", file).code == 0
    with file.open("a") as grown:
        grown.write("\n" * (not end) + json.dumps(events(1, 120)[0]))
    done = capture(sink, "--from", file)
    assert (done.code, done.err) == (0, "hogkit: 1 delivered\n")
    assert (numbers(sink), set(sink.uuids.values())) == (list(range(121)), {1})


@pytest.mark.parametrize("change", ["first line", "last line", "shorter", "other"])
def test_a_file_that_has_changed_is_noticed(sink: Sink, file: Path, change: str) -> None:
    written(file, events(1_000))
    capture(sink, "--from", file)
    known = file.read_text().splitlines()
    changed = {
        "first line": known[1:],
        "last line": [*known[:-1], known[-1].replace("999", "998")],
        "shorter": known[:500],
        "other": [json.dumps(event) for event in events(1_000, 5_000)],
    }[change]
    written(file, changed)
    done = capture(sink, "--from", file)
    assert (done.code, done.err.count("\n"), len(sink.uuids)) == (2, 1, 1_000)
    assert f"{file} has changed before line 1,001" in done.err
    assert capture(sink, "--from", file, "--restart").code == 0
    assert len(sink.uuids) == 1_000 + len(changed)  # it is another file: its events are others
    assert capture(sink, "--from", file).err.startswith("hogkit: nothing new")


def test_a_file_may_be_moved_back_or_touched(sink: Sink, file: Path) -> None:
    content = written(file, events(120)).read_bytes()
    capture(sink, "--from", file)
    file.unlink()
    file.write_bytes(content)
    assert capture(sink, "--from", file).err.startswith("hogkit: nothing new")


def test_a_restart_sends_the_same_events_with_the_same_uuids_and_times(
    sink: Sink, file: Path
) -> None:
    said = {"event": "e", "distinct_id": "ada", "timestamp": "yesterday", "properties": {"i": 99}}
    written(file, [*events(99), said])
    for times in (1, 2, 3):
        done = capture(sink, "--from", file, *["--restart"] * (times > 1))
        assert (done.code, done.err) == (0, "hogkit: 100 delivered\n")
        assert (len(sink.uuids), set(sink.uuids.values())) == (100, {times})
    assert not sink.torn


def test_two_projects_have_their_own_places(sink: Sink, file: Path) -> None:
    written(file, events(10))
    assert capture(sink, "--from", file).code == 0
    with serving() as other:
        assert capture(other, "--from", file).code == 0
        assert numbers(other) == list(range(10))
    assert not set(sink.uuids) & set(other.uuids)


def test_names_of_one_file_have_one_place(sink: Sink, file: Path) -> None:
    capture(sink, "--from", written(file, events(10)))
    file.with_name("link").symlink_to(file)
    for name in ("events.jsonl", "./link"):
        assert capture(sink, "--from", name).err.startswith("hogkit: nothing new")


# The state


def test_the_state_is_its_owner_s_alone_and_holds_no_event_and_no_key(
    sink: Sink, file: Path
) -> None:
    capture(sink, "--from", written(file, events(10)))
    kept = state(file)
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700
    assert {path.suffix for path in kept.parent.iterdir()} == {".json", ".lock"}
    assert "phc_" not in kept.read_text()
    assert "imported" not in kept.read_text()


@pytest.mark.parametrize("content", [b"", b"\xff", b"[]", b"{}", b'{"version": 2}'])
def test_a_state_that_nobody_understands_is_said(sink: Sink, file: Path, content: bytes) -> None:
    capture(sink, "--from", written(file, events(10)))
    state(file).write_bytes(content)
    done = capture(sink, "--from", file)
    assert (done.code, done.err.count("\n"), set(sink.uuids.values())) == (2, 1, {1})
    assert "cannot be understood; --restart begins anew" in done.err
    assert capture(sink, "--from", file, "--restart").code == 0
    assert capture(sink, "--from", file).err.startswith("hogkit: nothing new")


def test_a_state_that_cannot_be_kept_is_said_before_anything_is_sent(
    sink: Sink, file: Path
) -> None:
    written(file, events(10))
    (file.parent / "state").write_text("a file, not a folder")
    done = capture(sink, "--from", file)
    assert (done.code, done.err.count("\n"), sink.asked) == (2, 1, [])
    assert "cannot keep in " in done.err


def test_a_user_without_a_home_is_told(
    sink: Sink, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hogkit.cli.budgets.path", lambda: None)
    done = capture(sink, "--from", written(file, events(10)))
    assert (done.code, done.err.count("\n"), sink.asked) == (2, 1, [])
    assert "there is no home folder in which to keep how far it came" in done.err


def test_a_disk_that_fills_leaves_the_state_before(
    sink: Sink, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(file, events(200))
    synced = os.fsync
    left = iter([1, 1, 1])

    def full(descriptor: int) -> None:
        if not next(left, 0):
            raise OSError(28, "No space left on device")
        synced(descriptor)

    monkeypatch.setattr(os, "fsync", full)
    done = capture(sink, "--from", file)
    assert (done.code, "No space left on device" in done.err) == (2, True)
    assert {path.suffix for path in state(file).parent.iterdir()} == {".json", ".lock"}
    monkeypatch.undo()
    monkeypatch.setenv("XDG_STATE_HOME", str(file.parent / "state"))
    assert capture(sink, "--from", file).code == 0
    assert (numbers(sink), sink.torn) == (list(range(200)), [])
