"""One operation of the schema of a copy changes, and the package is made again: what `scripts/bench regenerate` times."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

PARTS = ("facade", "generated", "openapi", "scripts")
WHO = ("-c", "user.name=bench", "-c", "user.email=bench@localhost", "-c", "commit.gpgsign=false")


def copied(root: Path, to: Path, schema: Path) -> None:
    """A checkout with this schema, and both that and the changed one in its history: entries come from there."""
    for name in PARTS:
        shutil.copytree(root / name, to / name, ignore=shutil.ignore_patterns("__pycache__"))
    pinned = to / "openapi" / "posthog.json"
    pinned.write_bytes(schema.read_bytes())
    _git(to, "init", "--quiet")
    for _ in range(2):
        toggle(pinned)
        _git(to, "add", "openapi")
        _git(to, *WHO, "commit", "--quiet", "--message", "schema")


def toggle(pinned: Path) -> None:
    """The first operation on a project is deprecated, or no longer so."""
    from pipeline.document import canonical
    from pipeline.walk import operations

    document = json.loads(pinned.read_bytes())
    # Not one below /api/environments/, which may be folded into its twin and then changes nothing.
    found = (place for place in operations(document) if place.path.startswith("/api/projects/"))
    first = next(found).operation
    if first.pop("deprecated", None) is None:
        first["deprecated"] = True
    pinned.write_text(canonical(document), encoding="utf-8")


def _git(folder: Path, *arguments: str) -> None:
    command = ["git", "-C", str(folder), *arguments]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode:
        sys.exit(f"git {arguments[0]}: {done.stderr.decode(errors='replace').strip()}")


def regenerated(copy: Path) -> int:
    """Change the operation in a copy, and make the package again, as a user does; its exit code."""
    toggle(copy / "openapi" / "posthog.json")
    script = str(copy / "scripts" / "regenerate.py")
    return subprocess.run([sys.executable, script], check=False).returncode


def told(old: Path, new: Path) -> int:
    """Compare two documents, of which one has the change; 0 if that is what is told."""
    from api_diff import CODES, main

    return 0 if main([str(old), str(new)]) == CODES["compatible"] else 1


if __name__ == "__main__":
    given = [Path(argument) for argument in sys.argv[1:]]
    sys.exit(told(*given) if len(given) > 1 else regenerated(*given))
