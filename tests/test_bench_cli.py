"""`scripts/bench cli` runs what it says, and prints its tables. Nothing timed is asserted."""

from __future__ import annotations

import json
import sys
import urllib.request
from pathlib import Path

import pytest
from benchmarks import commands
from benchmarks.commands_server import FLAGS, LAST
from benchmarks.limiting import started

PEER = f"""#!{sys.executable}
import os, sys, urllib.request
if "list" in sys.argv:
    print(urllib.request.urlopen(os.environ["POSTHOG_HOST"] + "/any").read().decode())
"""
IDLE = f"#!{sys.executable}\nprint('No results found')\n"
NAMES = ["python", "hogkit --help", "phog-cli: posthog --help", "cased-piglet: piglet --help",
         "hogkit flags list", "phog-cli: posthog flag list", "cased-piglet: piglet flags list"]  # fmt: skip


def peers(folder: Path, **programs: str) -> None:
    """Such commands for peers', and the interpreter of the tests for all."""
    for name, text in programs.items():
        (folder / name).write_text(text)


@pytest.fixture(autouse=True)
def _here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "python").symlink_to(sys.executable)
    peer = tmp_path / "python"
    monkeypatch.setattr(
        commands, "python", lambda name: peer if name == "peers" else sys.executable
    )


def test_the_tables_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    peers(tmp_path, posthog=PEER, piglet=PEER)
    commands.main(1)
    lines = capsys.readouterr().out.splitlines()

    rows = [line for line in lines if line.endswith(" x")]
    assert [row.split("  ")[0] for row in rows] == [*NAMES[:4], NAMES[0], *NAMES[4:]]
    assert [line.partition(":")[0] for line in lines[-2:]] == list(commands.AIMS)


def test_a_command_that_lists_nothing_is_not_measured(tmp_path: Path) -> None:
    peers(tmp_path, posthog=PEER, piglet=IDLE)
    with pytest.raises(SystemExit, match=f"piglet flags list does not list {LAST}: No results"):
        commands.main(1)


def test_the_server_has_the_flags() -> None:
    with (
        started("the server", sys.executable, "-m", "benchmarks.commands_server") as server,
        urllib.request.urlopen(f"{server.told()}/api/projects/1/feature_flags/") as answer,
    ):
        keys = [flag["key"] for flag in json.load(answer)["results"]]
    assert (len(keys), keys[-1]) == (FLAGS, LAST)
