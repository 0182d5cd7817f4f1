"""The sandbox's command as a process."""

from __future__ import annotations

import subprocess

from cli_running import BIN
from running import heed_interrupts


def sandbox(*arguments: str) -> subprocess.Popen[str]:
    """`hogkit sandbox` on any free port."""
    return subprocess.Popen(
        [BIN, "sandbox", "--port", "0", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=heed_interrupts,
    )


def exported(child: subprocess.Popen[str]) -> dict[str, str]:
    """The variables that it prints once it serves."""
    assert child.stdout is not None
    lines = [child.stdout.readline().strip() for _ in range(5)]
    return dict(line.removeprefix("export ").split("=", 1) for line in lines)
