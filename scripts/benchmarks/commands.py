"""What the shell waits for: before a command says its first word, and for a list of flags from loopback."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from environment import ROOT, python

from .commands_server import LAST
from .limiting import started
from .measure import Run, in_turn, table

# As pip writes it for an entry point, run from this checkout.
HOGKIT = """
import sys
sys.path[:0] = {paths!r}
from hogkit.cli import main
sys.exit(main())
"""
AIMS = {"hogkit --help": 120, "hogkit flags list": 300}  # ms

Command = list[str | Path]


def main(runs: int) -> None:
    """Print the tables: each in an environment with what it needs and nothing else."""
    own, peers = python("cli"), python("peers")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / "nothing.py").write_text("pass")
        paths = [str(ROOT / "facade"), str(ROOT / "generated")]
        (folder / "hogkit").write_text(HOGKIT.format(paths=paths))
        with started("the server", sys.executable, "-m", "benchmarks.commands_server") as server:
            environment = _environment(folder, server.told())
            asking = _lists(own, peers, folder)
            _check(asking, environment)
            helps = in_turn(_helps(own, peers, folder), runs, environment)
            lists = in_turn(asking, runs, environment)
    print(f"whole processes, {runs} runs in turn, bytecode cached")
    for found in (helps, lists):
        print("", *table(found, "python"), sep="\n")
    print("limit: the interpreter's own start\n")
    _say({**helps, **lists})


def _helps(own: Path, peers: Path, folder: Path) -> dict[str, Command]:
    return {
        "python": [own, folder / "nothing.py"],
        "hogkit --help": [own, folder / "hogkit", "--help"],
        "phog-cli: posthog --help": [peers, peers.with_name("posthog"), "--help"],
        "cased-piglet: piglet --help": [peers, peers.with_name("piglet"), "--help"],
    }


def _lists(own: Path, peers: Path, folder: Path) -> dict[str, Command]:
    """Fifty flags, of one page; each writes what it writes when it is piped."""
    return {
        "python": [own, folder / "nothing.py"],
        "hogkit flags list": [own, folder / "hogkit", "flags", "list"],
        "phog-cli: posthog flag list": [peers, peers.with_name("posthog"), "flag", "list"],
        "cased-piglet: piglet flags list": [peers, peers.with_name("piglet"), "flags", "list"],
    }


def _check(lists: Mapping[str, Command], environment: Mapping[str, str]) -> None:
    """Stop where a command does not write the last flag: it would have less to do than the others."""
    for name, command in lists.items():
        told = subprocess.run(
            list(map(str, command)), capture_output=True, text=True, check=False,
            env={**os.environ, **environment},
        )  # fmt: skip
        if name != "python" and LAST not in told.stdout:
            sys.exit(f"{name} does not list {LAST}: {(told.stderr or told.stdout).strip()[-800:]}")


def _environment(folder: Path, url: str) -> dict[str, str]:
    """Keys for the loopback server, and a home of its own."""
    return {
        "PYTHONPYCACHEPREFIX": str(folder / "cache"),
        "PYTHONDONTWRITEBYTECODE": "",
        "HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_STATE_HOME": str(folder / "state"),
        "POSTHOG_API_KEY": "phx_of_the_benchmark",
        "POSTHOG_PROJECT_ID": "1",
        "POSTHOG_HOST": url,
        "NO_PROXY": "127.0.0.1",
    }


def _say(found: Mapping[str, list[Run]]) -> None:
    for name, aim in AIMS.items():
        walls = sorted(run.wall * 1000 for run in found[name])
        print(f"{name}: median {walls[len(walls) // 2]:.0f} ms; the aim is ≤ {aim}")
