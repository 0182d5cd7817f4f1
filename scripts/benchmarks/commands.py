"""What the shell waits for before a command says its first word."""

from __future__ import annotations

import tempfile
from pathlib import Path

from environment import ROOT, python

from .measure import in_turn, table

# As pip writes it for an entry point, run from this checkout.
HOGKIT = """
import sys
sys.path[:0] = {paths!r}
from hogkit.cli import main
sys.exit(main())
"""


def main(runs: int) -> None:
    """Print the table: each in an environment with what it needs and nothing else."""
    own, peers = python("cli"), python("peers")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / "nothing.py").write_text("pass")
        paths = [str(ROOT / "facade"), str(ROOT / "generated")]
        (folder / "hogkit").write_text(HOGKIT.format(paths=paths))
        commands: dict[str, list[str | Path]] = {
            "python": [own, folder / "nothing.py"],
            "hogkit --help": [own, folder / "hogkit", "--help"],
            "phog-cli: posthog --help": [peers, peers.with_name("posthog"), "--help"],
            "cased-piglet: piglet --help": [peers, peers.with_name("piglet"), "--help"],
        }
        cache = {"PYTHONPYCACHEPREFIX": str(folder / "cache"), "PYTHONDONTWRITEBYTECODE": ""}
        found = in_turn(commands, runs, cache)
    print(f"whole processes, {runs} runs in turn, bytecode cached")
    print(*table(found, "python"), sep="\n")
    print("limit: the interpreter's own start")
