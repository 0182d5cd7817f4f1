"""Environments that the scripts make for themselves, with nothing but Python and pip.

Each is made from a lock in requirements/, and made again only when that lock changes.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOWEST = (3, 11)

# Every script imports this module first, so that an older Python is told and does not stumble.
if sys.version_info < LOWEST:
    _found = ".".join(map(str, sys.version_info[:2]))
    sys.exit(f"hogkit needs Python 3.11 or newer; this is {_found}: {sys.executable}")


def python(name: str) -> Path:
    """The interpreter of environment `name`, which is made if need be: a lock in requirements/."""
    lock = ROOT / "requirements" / f"{name}.lock"
    folder = ROOT / ".venv" / f"{name}-{sys.version_info[0]}.{sys.version_info[1]}"
    interpreter = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    try:
        if not (interpreter.exists() and _holds(folder / "made-from", lock)):
            print(f"making environment {folder.relative_to(ROOT)} …", file=sys.stderr)
            venv.create(folder, clear=True, with_pip=True)
            _pip(interpreter, "install", "--require-hashes", "--no-deps", "-r", str(lock))
            (folder / "made-from").write_text(_digest(lock))
        project = ROOT / "pyproject.toml"
        if name == "dev" and not _holds(folder / "installed-from", project):
            # pip reads hogkit's command and entry points from there, once.
            _pip(interpreter, "install", "--no-build-isolation", "--no-deps", "-e", str(ROOT))
            (folder / "installed-from").write_text(_digest(project))
    except KeyboardInterrupt:
        print("interrupted; the environment will be made next time", file=sys.stderr)
        sys.exit(130)
    return interpreter


def _holds(mark: Path, source: Path) -> bool:
    return mark.exists() and mark.read_text() == _digest(source)


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def enter(name: str) -> None:
    """Run this script again in environment `name`, unless it runs there already."""
    interpreter = python(name)
    if Path(sys.prefix) != interpreter.parent.parent:
        sys.stdout.flush()
        os.execv(interpreter, [str(interpreter), *sys.argv])  # noqa: S606


def require(*modules: str) -> None:
    """Enter the development environment if this interpreter lacks one of `modules`."""
    if any(importlib.util.find_spec(module) is None for module in modules):
        enter("dev")


def _pip(interpreter: Path, *arguments: str) -> None:
    command = [str(interpreter), "-m", "pip", "--disable-pip-version-check", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        lines = (done.stderr or done.stdout).strip().splitlines()[-15:]
        print(*lines, sep="\n", file=sys.stderr)
        sys.exit("pip could not install what the lock names: is the package registry in reach?")
