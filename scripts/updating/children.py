"""Other programs, run so that none of them outlives the update."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Generator, Mapping, Sequence
from pathlib import Path

from attrs import frozen

GRACE = 5.0  # seconds to end after SIGTERM, which tests need to stop their servers


@frozen
class Done:
    """What became of some programs that ran side by side.

    Attributes:
        code: 0 if all ended well, else the exit code of the first that did not.
        said: All that they printed, one after the other.
    """

    code: int
    said: str
    seconds: float


def run(
    commands: Sequence[Sequence[str]],
    log: Path,
    *,
    cwd: Path,
    env: Mapping[str, str],
    note: Path,
    stdin: int = subprocess.DEVNULL,
) -> Done:
    """Run `commands` side by side, and stop them all if this is interrupted.

    Args:
        log: Where they print to; a file for each, with a number.
        note: A file that their process ids are written to, for `stop_left`.
    """
    started = time.monotonic()
    outputs = [log.with_suffix(f".{number}") for number in range(len(commands))]
    running: list[subprocess.Popen[bytes]] = []
    try:
        for command, output in zip(commands, outputs, strict=True):
            with output.open("wb") as told:
                # A session of its own: one signal reaches what it starts too, and Ctrl-C reaches us alone.
                running.append(
                    subprocess.Popen(
                        command, cwd=cwd, env=dict(env), stdin=stdin, stdout=told,
                        stderr=subprocess.STDOUT, start_new_session=True,
                    )
                )  # fmt: skip
            note.write_text(" ".join(str(process.pid) for process in running))
        codes = [process.wait() for process in running]
    except BaseException:
        stop(running)
        raise
    said = "".join(output.read_text(encoding="utf-8", errors="replace") for output in outputs)
    return Done(next(filter(None, codes), 0), said, time.monotonic() - started)


def stop(running: Sequence[subprocess.Popen[bytes]]) -> None:
    """End programs and what they started: first asked to, then killed."""
    for process in running:
        _signal(process.pid, signal.SIGTERM)
    until = time.monotonic() + GRACE
    for process in running:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(max(0.0, until - time.monotonic()))
        _signal(process.pid, signal.SIGKILL)  # also those of its session that it left behind
        process.wait()


def stop_left(note: Path, stage: Path) -> None:
    """Kill the programs of a run that was killed itself, if they are still at work in its `stage`."""
    with contextlib.suppress(OSError, ValueError):
        for pid in map(int, note.read_text().split()):
            if _works_in(pid, stage):
                _signal(pid, signal.SIGKILL)


def _works_in(pid: int, stage: Path) -> bool:
    """Whether process `pid` is in `stage`: its number may be another's by now. Only Linux tells."""
    with contextlib.suppress(OSError):
        return (Path("/proc") / str(pid) / "cwd").readlink().is_relative_to(stage)
    return False


def _signal(pid: int, number: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, number)


@contextlib.contextmanager
def undisturbed() -> Generator[None]:
    """Let nobody interrupt what takes a moment and is better finished."""
    signals = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = {number: signal.signal(number, signal.SIG_IGN) for number in signals}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
