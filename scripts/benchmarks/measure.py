"""Whole processes, measured from outside, several commands in turn."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from attrs import frozen


@frozen
class Run:
    """One process: wall clock seconds, CPU seconds, peak resident memory in MB."""

    wall: float
    cpu: float
    memory: float


def once(command: Sequence[str | Path], environment: Mapping[str, str] | None = None) -> Run:
    """Run `command` to its end; stop the benchmark if it fails."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [str(part) for part in command],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, **(environment or {})},
    )
    assert process.stderr is not None
    told = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.stderr.close()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{command[0]} failed: {told.decode(errors='replace').strip()[-800:]}")
    scale = 1 if sys.platform == "darwin" else 1024
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * scale / 1e6)


def in_turn(
    commands: Mapping[str, Sequence[str | Path]],
    runs: int,
    environment: Mapping[str, str] | None = None,
) -> dict[str, list[Run]]:
    """Every command once unmeasured, then all of them in turn, `runs` times."""
    for command in commands.values():
        once(command, environment)
    found: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            found[name].append(once(command, environment))
    return found


def table(found: Mapping[str, list[Run]], base: str, unit: str = "ms") -> list[str]:
    """Medians with the range, and the ratio to `base` pair by pair."""
    factor = 1000.0 if unit == "ms" else 1.0
    width = max(map(len, found))
    head = f"{'':{width}}  {'wall ' + unit:>22}  {'cpu ' + unit:>9}  {'peak MB':>8}  {'wall / ' + base}"
    lines = [head]
    for name, runs in found.items():
        walls = sorted(run.wall * factor for run in runs)
        ratios = [run.wall / other.wall for run, other in zip(runs, found[base], strict=True)]
        spread = f"{statistics.median(walls):.4g} ({walls[0]:.4g}-{walls[-1]:.4g})"
        cpu = statistics.median(run.cpu * factor for run in runs)
        memory = statistics.median(run.memory for run in runs)
        ratio = statistics.median(ratios)
        lines.append(f"{name:{width}}  {spread:>22}  {cpu:>9.4g}  {memory:>8.1f}  {ratio:.2f} x")
    return lines
