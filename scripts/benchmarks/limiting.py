"""What limits let through, and what keeping to them costs."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Sequence
from pathlib import Path
from typing import IO, Any

from attrs import define, field, frozen
from environment import ROOT, python

from . import limit_overhead
from .limit_oracle import WINDOWS, allowed

PATIENCE = 30.0  # seconds in which Redis has to begin
LOOK = 0.2  # seconds between two looks whether all still run
ONE, MANY = "≥ 97 %, no 429", "≥ 95 %, no 429"


@frozen
class Contender:
    """One way to keep to limits: processes that share nothing with those of another.

    Attributes:
        how: Arguments of `limit_caller`; `{file}` and `{redis}` are made for it.
        aim: What it is measured against, if it is ours.
    """

    name: str
    how: tuple[str, ...]
    processes: int = 1
    environment: str = "dev"
    aim: str = ""


PEER = Contender("httpx, tenacity", ("tenacity",), environment="peers")
CONTENDERS = (
    Contender("ours", ("ours",), aim=ONE),
    Contender("ours, async, 8 in flight", ("ours-awaited",), aim=ONE),
    Contender("ours, 4 processes, a file", ("ours", "file", "{file}"), 4, aim=MANY),
    Contender("ours, 4 processes, a Redis", ("ours", "redis", "{redis}"), 4, aim=MANY),
    Contender("generated, sleeps 0.1 s", ("bare", "0.1")),
    Contender("generated, sleeps 0.05 s", ("bare", "0.05")),
    PEER,
)
LIMIT = Contender("limit: all that the server allows", ())


@define
class Process:
    """One process of the benchmark, talked to by lines.

    Attributes:
        before: Seconds of CPU that it took until it was ready.
    """

    name: str
    running: subprocess.Popen[str]
    errors: IO[str] = field(repr=False)
    before: float = 0.0

    def told(self) -> str:
        """Its next line; stop the benchmark if there is none."""
        assert self.running.stdout is not None
        if line := self.running.stdout.readline():
            return line.strip()
        sys.exit(self.failure())

    def tell(self, line: str) -> None:
        assert self.running.stdin is not None
        self.running.stdin.write(f"{line}\n")
        self.running.stdin.flush()

    def check(self) -> None:
        """Stop the benchmark if it has ended."""
        if self.running.poll() is not None:
            sys.exit(self.failure())

    def failure(self) -> str:
        self.errors.seek(0)
        return f"{self.name} ended: {self.errors.read().strip()[-800:]}"

    def stop(self) -> float:
        """End it; the seconds of CPU that it took since it was ready."""
        if self.running.returncode is not None:
            return 0.0
        os.kill(self.running.pid, signal.SIGKILL)  # Popen.kill may reap it, and lose its usage
        _, status, usage = os.wait4(self.running.pid, 0)
        self.running.returncode = os.waitstatus_to_exitcode(status)
        return usage.ru_utime + usage.ru_stime - self.before


@contextlib.contextmanager
def started(name: str, *command: str | Path) -> Generator[Process]:
    """A process that ends with the block, whatever ends that."""
    environment = {**os.environ, "NO_PROXY": "127.0.0.1", "PYTHONDONTWRITEBYTECODE": "1"}
    with tempfile.TemporaryFile("w+") as errors:
        running = subprocess.Popen(
            [str(part) for part in command], cwd=ROOT / "scripts", env=environment, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors,
        )  # fmt: skip
        with running:
            process = Process(name, running, errors)
            try:
                yield process
            finally:
                process.stop()


@define
class Lane:
    """A contender, its server, and its processes."""

    contender: Contender
    server: Process
    callers: list[Process]
    cpu: float = 0.0

    def stop(self) -> None:
        self.cpu = sum(caller.stop() for caller in self.callers)

    def row(self, width: int) -> str:
        """What its server says, beside what it would have allowed."""
        found: Any = json.loads(self.server.told())
        counts = found["admitted"], allowed(found["span"]), found["throttled"]
        return row(self.contender, *counts, f"{self.cpu:.2f}", width)


def row(who: Contender, admitted: int, possible: int, refused: int, cpu: str, width: int) -> str:
    share = f"{admitted / possible if possible else 0.0:.1%}"
    counts = f"{admitted:>8}  {possible:>8}  {share:>7}  {refused:>6}  {cpu:>6}"
    return f"{who.name:{width}}  {counts}  {who.aim}".rstrip()


def main(seconds: float, contenders: Sequence[Contender] = CONTENDERS) -> None:
    """Print the table, and what the policy costs where it never has to wait."""
    redis = shutil.which("redis-server") or shutil.which("redis-server", path="/usr/bin")
    able = [c for c in contenders if redis is not None or "{redis}" not in c.how]
    width = max(len(who.name) for who in (*contenders, LIMIT))
    with tempfile.TemporaryDirectory() as scratch, contextlib.ExitStack() as stack:
        where = {"file": str(Path(scratch) / "budget.db"), "redis": f"unix://{scratch}/redis"}
        if redis is not None:
            stack.enter_context(_redis(redis, Path(scratch)))
        lanes = [_lane(stack, contender, where) for contender in able]
        _run(lanes, seconds)
        _print(lanes, seconds, width)
    for contender in contenders:
        if contender not in able:
            print(f"{contender.name:{width}}  there is no redis-server on this machine")
    print(row(LIMIT, allowed(seconds), allowed(seconds), 0, "", width))
    print()
    limit_overhead.main()


def _run(lanes: list[Lane], seconds: float) -> None:
    """All at once: they mostly sleep."""
    callers = [caller for lane in lanes for caller in lane.callers]
    for caller in callers:
        caller.before = float(caller.told())
    end = time.monotonic() + seconds
    for lane in lanes:
        lane.server.tell(repr(end))
    for caller in callers:
        caller.tell("go")
    while (left := end - time.monotonic()) > 0:
        time.sleep(min(LOOK, left))
        for process in [*callers, *(lane.server for lane in lanes)]:
            process.check()


def _print(lanes: list[Lane], seconds: float, width: int) -> None:
    pace = " and ".join(f"{calls} in any {span:g} s" for calls, span in WINDOWS)
    print(f"{seconds:g} s, {pace}, all at the same time, each on a server of its own")
    print("calls and 429s as the servers count them; CPU of callers that have started")
    print(
        f"{'':{width}}  {'admitted':>8}  {'possible':>8}  {'share':>7}  {'429s':>6}  {'cpu s':>6}  aim"
    )
    for lane in lanes:
        lane.stop()
        print(lane.row(width))


def _lane(stack: contextlib.ExitStack, contender: Contender, where: dict[str, str]) -> Lane:
    server = [sys.executable, "-m", "benchmarks.limit_server"]
    serving = stack.enter_context(started(f"the server of {contender.name}", *server))
    how, *rest = [part.format(**where) for part in contender.how]
    interpreter = sys.executable if contender.environment == "dev" else python("peers")
    command = [interpreter, "-m", "benchmarks.limit_caller", how, serving.told(), *rest]
    return Lane(
        contender,
        serving,
        [
            stack.enter_context(started(contender.name, *command))
            for _ in range(contender.processes)
        ],
    )


@contextlib.contextmanager
def _redis(binary: str, folder: Path) -> Generator[None]:
    """A Redis that keeps nothing, on a socket in a folder."""
    options: list[str | Path] = ["--port", "0", "--unixsocket", folder / "redis", "--dir", folder]
    with started(
        "redis-server", binary, *options, "--save", "", "--logfile", folder / "log"
    ) as process:
        until = time.monotonic() + PATIENCE
        while not (folder / "redis").exists():
            process.check()
            if time.monotonic() > until:
                sys.exit((folder / "log").read_text())
            time.sleep(0.01)
        yield
