"""`hogkit export` of a sandbox: in this process, or as one of its own."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from cli_running import Done, hogkit
from hogkit.sandbox import Sandbox
from running import heed_interrupts

# The command as a process, with small parts and pages, so that small exports take many.
PROGRAM = """
import sys
from hogkit.cli import console
from hogkit.export import verbs
rows, page = map(int, sys.argv.pop(1).split(","))
verbs.export.__kwdefaults__.update(part_rows=rows, page_bytes=page)
sys.exit(console())
"""
SMALL = 500, 400_000  # rows of a part, and bytes of a page
_USUAL: dict[str, Any] = {
    "stdout": subprocess.PIPE,
    "stderr": subprocess.PIPE,
    "text": True,
    "preexec_fn": heed_interrupts,
}


def environment(sandbox: Sandbox, home: Path | None = None) -> dict[str, str]:
    """Without the limits that all commands of a user share."""
    told = {**sandbox.environment, "HOGKIT_BUDGET": "off"}
    return told if home is None else {**told, "XDG_STATE_HOME": str(home)}


def export(sandbox: Sandbox, *arguments: str | Path, **options: Any) -> Done:
    return hogkit("export", *map(str, arguments), environment=environment(sandbox), **options)


def child(
    sandbox: Sandbox, *arguments: str | Path, sizes: tuple[int, int] = SMALL, **options: Any
) -> subprocess.Popen[str]:
    """The command as a process."""
    rows, page = sizes
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, f"{rows},{page}", "export", *map(str, arguments)],
        **{**_USUAL, **options},
        env={**os.environ, **environment(sandbox)},
    )


def finished(sandbox: Sandbox, *arguments: str | Path, **options: Any) -> tuple[int, str, str]:
    """Its code, and what it wrote, as a process that nobody disturbs."""
    with child(sandbox, *arguments, **options) as process:
        out, err = process.communicate(timeout=600)
    return process.returncode, out, err


def work(out: Path) -> Path:
    """Where it keeps how far it is."""
    return out.with_name(f".{out.name}.hogkit")


def state(out: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((work(out) / "state.json").read_text())
    return found


def kept(out: Path) -> int:
    """Rows that need not be read again."""
    try:
        told = state(out)
    except FileNotFoundError:
        return 0
    return sum(one["rows"] for one in (*told["files"], *told["parts"]))


def digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def source_rows(sandbox: Sandbox) -> int:
    """How many different events there are."""
    from export_world import source

    return len(source(sandbox))
