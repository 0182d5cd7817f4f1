"""`hogkit export` that is stopped, in whatever way: the same command goes on, and the file is the same."""

from __future__ import annotations

import os
import pty
import random
import re
import resource
import signal
import struct
import subprocess
import sys
import termios
import time
from fcntl import ioctl
from pathlib import Path
from typing import Any

import pytest
from breaking import soon
from exporting import PROGRAM, child, digest, environment, export, finished, kept, work
from hogkit.paging.verbs import PAGE
from hogkit.sandbox import Sandbox
from running import heed_interrupts

EVENTS = 20_000
SEED = 6  # of the moments
NAMES = ("e.parquet", "e.jsonl.zst", "e.csv.gz")


@pytest.fixture(scope="module")
def sandbox() -> Any:
    with Sandbox(seed=False) as sandbox:
        sandbox.plant(seed=3, events=EVENTS, days=20, ties="some")
        yield sandbox


@pytest.fixture(scope="module")
def whole(sandbox: Sandbox, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The digest of each file that nobody disturbed."""
    folder = tmp_path_factory.mktemp("whole")
    for name in NAMES:
        code, _, err = finished(sandbox, "events", "--until", "now", "--out", folder / name)
        assert code == 0, err
    return {name: digest(folder / name) for name in NAMES}


def stopped(process: subprocess.Popen[str], out: Path, rows: int, number: int) -> str:
    """Send it a signal once so many rows are kept; what it says then."""
    assert soon(lambda: kept(out) >= rows, 30.0)
    process.send_signal(number)
    told, err = process.communicate(timeout=20)
    assert (process.returncode, told) == (-number, "")
    return err


def left(out: Path) -> set[str]:
    """What is there beside what is kept."""
    return {path.name for path in out.parent.iterdir()} - {work(out).name}


# Killed


@pytest.mark.parametrize("name", NAMES)
def test_kills_at_any_moment_change_nothing(
    sandbox: Sandbox, tmp_path: Path, whole: dict[str, str], name: str
) -> None:
    draw, out = random.Random(SEED), tmp_path / name
    for kill in range(5):
        before = min(kept(out), EVENTS // 2)
        with child(sandbox, "events", "--until", "now", "--out", out) as process:
            if kill % 2 == 0:  # the others are of a process that has just begun
                assert soon(lambda before=before: kept(out) > before, 30.0)  # type: ignore[misc]
            time.sleep(draw.random() * 0.3)
            process.kill()
            process.communicate()
    assert left(out) <= {name}
    assert kept(out) >= 1_500
    code, _, err = finished(sandbox, "events", "--until", "now", "--out", out)
    assert code == 0, err
    assert digest(out) == whole[name]
    assert [path.name for path in work(out).iterdir() if path.is_dir()] == []


@pytest.fixture(scope="module")
def million() -> Any:
    with Sandbox(seed=False) as sandbox:
        sandbox.plant(seed=4, events=1_000_000, days=30, ties="some")
        yield sandbox


@pytest.mark.full
@pytest.mark.parametrize("name", NAMES)
def test_twenty_kills_over_a_million_events_change_nothing(
    million: Sandbox, tmp_path: Path, name: str
) -> None:
    draw, ask, sizes = random.Random(SEED), ("events", "--until", "now", "--out"), (20_000, PAGE)
    begun = time.monotonic()
    code, _, err = finished(million, *ask, tmp_path / f"whole-{name}", sizes=sizes)
    assert code == 0, err
    took, out, kills = time.monotonic() - begun, tmp_path / name, 0
    while kills < 20:
        with child(million, *ask, out, *(["--restart"] if out.exists() else []), sizes=sizes) as process:  # fmt: skip
            time.sleep(1.0 + draw.random() * took / 10)
            kills += process.poll() is None
            process.kill()
            process.communicate()
    code, _, err = finished(million, *ask, out, sizes=sizes)
    assert code == 0, err
    assert digest(out) == digest(tmp_path / f"whole-{name}")


def test_ctrl_c_says_how_far_it_came_and_the_same_command_goes_on(
    sandbox: Sandbox, tmp_path: Path, whole: dict[str, str]
) -> None:
    out = tmp_path / "e.parquet"
    with child(sandbox, "events", "--until", "now", "--out", out) as process:
        err = stopped(process, out, 2_000, signal.SIGINT)
    rows = kept(out)
    assert err == (
        f"hogkit: stopped after {rows:,} rows; the same command goes on\nhogkit: interrupted\n"
    )
    assert not left(out)
    code, _, err = finished(sandbox, "events", "--until", "now", "--out", out)
    assert code == 0
    told = re.search(r", ([\d,]+) of them new, each of \d+ days has as many rows", err)
    assert told is not None, err
    assert int(told[1].replace(",", "")) < EVENTS - rows
    assert digest(out) == whole["e.parquet"]


def test_sigterm_ends_it_at_once_and_tears_nothing(
    sandbox: Sandbox, tmp_path: Path, whole: dict[str, str]
) -> None:
    out = tmp_path / "e.csv.gz"
    with child(sandbox, "events", "--until", "now", "--out", out) as process:
        assert stopped(process, out, 2_000, signal.SIGTERM) == ""
    assert not left(out)
    assert finished(sandbox, "events", "--until", "now", "--out", out)[0] == 0
    assert digest(out) == whole["e.csv.gz"]


SPENT = {
    "type": "throttled_error", "code": "api_queries_budget_exceeded", "attr": None,
    "detail": "Queries have read the bytes of the hour.",
}  # fmt: skip


@pytest.mark.parametrize("columns", [0, 80, 200])
def test_a_wait_says_until_when_and_can_be_stopped(
    sandbox: Sandbox, tmp_path: Path, columns: int, whole: dict[str, str]
) -> None:
    """On no terminal, or on one with so many columns."""
    out = tmp_path / "e.parquet"
    sandbox.will_answer(429, SPENT, headers={"Retry-After": "1800"}, after=20)
    ours, theirs = pty.openpty() if columns else os.pipe()
    if columns:
        ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    with child(sandbox, "events", "--until", "now", "--out", out, stderr=theirs) as process:
        os.close(theirs)
        told = ""
        while "the hour" not in told or (columns and "rows, waiting" not in told):
            told += _read(ours).decode()
        process.send_signal(signal.SIGINT)
        while piece := _read(ours):
            told += piece.decode()
    os.close(ours)
    assert process.returncode == -signal.SIGINT
    said = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", told)
    plain = " ".join(said.split())
    when = r"waiting until [\d: -]+( \([\d:]+ UTC\)| UTC)"
    assert re.search(f"hogkit: {when}; Ctrl-C stops, the same command goes on: ", plain), plain
    if columns:
        assert re.search(rf"━ [\d,]+ rows, {when}", plain)
        assert all(len(line) <= columns for line in said.splitlines()[:-2])
    assert f"hogkit: stopped after {kept(out):,} rows; the same command goes on" in plain
    assert kept(out)
    assert finished(sandbox, "events", "--until", "now", "--out", out)[0] == 0
    assert digest(out) == whole["e.parquet"]


def test_ctrl_c_to_standard_output_says_that_it_is_not_whole(sandbox: Sandbox) -> None:
    with child(sandbox, "events", "--out", "-", "--format", "jsonl", bufsize=0) as process:
        assert process.stdout is not None
        assert process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=20)
    assert process.returncode == -signal.SIGINT
    assert re.fullmatch(
        r"hogkit: stopped after [\d,]+ rows; what was written is not whole\nhogkit: interrupted\n",
        err,
    )


def test_ctrl_c_on_a_terminal_leaves_it_as_it_was(sandbox: Sandbox, tmp_path: Path) -> None:
    out = tmp_path / "e.jsonl"
    ours, theirs = pty.openpty()
    with child(sandbox, "events", "--out", out, stderr=theirs) as process:
        os.close(theirs)
        assert soon(lambda: kept(out) >= 2_000, 30.0)
        process.send_signal(signal.SIGINT)
        shown = b""
        while piece := _read(ours):
            shown += piece
    os.close(ours)
    assert process.returncode == -signal.SIGINT
    assert b"the same command goes on\r\nhogkit: interrupted\r\n" in shown
    assert shown.rstrip().endswith(b"hogkit: interrupted")
    assert b"\x1b[?25h" in shown


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 1 << 16)
    except OSError:  # Linux says so of a terminal whose other side is closed
        return b""


# Hindered


def test_two_of_the_same_are_not_done_at_once(sandbox: Sandbox, tmp_path: Path) -> None:
    out = tmp_path / "e.jsonl"
    with child(sandbox, "events", "--out", out) as process:
        assert soon(lambda: kept(out) >= 500, 30.0)
        done = export(sandbox, "events", "--out", out)
        process.kill()
        process.communicate()
    assert (done.code, done.out) == (2, "")
    assert "another" in done.err
    assert "stopped" not in done.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
@pytest.mark.parametrize("form", ["jsonl", "csv", "parquet"])
def test_standard_output_on_a_full_disk_is_one_line(sandbox: Sandbox, form: str) -> None:
    with Path("/dev/full").open("wb") as full:
        code, _, err = finished(sandbox, "events", "--out", "-", "--format", form, stdout=full)
    assert (code, err) == (1, "hogkit: cannot write the output: No space left on device\n")


@pytest.mark.parametrize(
    ("form", "compress"),
    [("jsonl", "none"), ("csv", "gzip"), ("jsonl", "zstd"), ("parquet", "zstd")],
)
def test_a_reader_that_has_had_enough_is_no_failure(
    sandbox: Sandbox, form: str, compress: str
) -> None:
    arguments = ("events", "--out", "-", "--format", form, "--compress", compress)
    with child(sandbox, *arguments, bufsize=0, text=False) as process:
        assert process.stdout is not None
        assert process.stdout.read(1)
        process.stdout.close()
        assert process.stderr is not None
        err = process.stderr.read()
    assert (process.returncode, err) == (0, b"")


def test_a_closed_standard_output_is_said(sandbox: Sandbox) -> None:
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" >&-', "sh", sys.executable, "-c", PROGRAM, "500,400000", "export", "events",
         "--out", "-", "--format", "csv"],
        env={**os.environ, **environment(sandbox)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "standard output is closed" in done.stderr


def test_a_full_disk_is_one_line_and_the_same_command_goes_on(
    sandbox: Sandbox, tmp_path: Path, whole: dict[str, str]
) -> None:
    def short() -> None:
        heed_interrupts()
        resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    out = tmp_path / "e.parquet"
    code, told, err = finished(sandbox, "events", "--until", "now", "--out", out, preexec_fn=short)
    assert (code, told) == (1, "")
    assert not out.exists()
    *_, stop, why = err.splitlines()
    assert stop == f"hogkit: stopped after {kept(out):,} rows; the same command goes on"
    assert "File too large" in why
    assert finished(sandbox, "events", "--until", "now", "--out", out)[0] == 0
    assert digest(out) == whole["e.parquet"]
