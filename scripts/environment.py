"""Environments that the scripts make for themselves, with nothing but Python and pip.

Each is made from a lock in requirements/, and made again only when that lock changes.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import os
import subprocess
import sys
import venv
from collections.abc import Generator
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

ROOT = Path(__file__).resolve().parents[1]
PROJECT = ROOT / "pyproject.toml"
ENTERED = "HOGKIT_SCRIPT_ENTERED"
LOWEST = (3, 11)

# Every script imports this module first, so that an older Python is told and does not stumble.
if sys.version_info < LOWEST:
    _found = ".".join(map(str, sys.version_info[:2]))
    sys.exit(f"hogkit needs Python 3.11 or newer; this is {_found}: {sys.executable}")


def python(name: str) -> Path:
    """The interpreter of environment `name`, which is made if need be: a lock in requirements/."""
    folder = ROOT / ".venv" / f"{name}-{sys.version_info[0]}.{sys.version_info[1]}"
    interpreter = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    try:
        if not _made(folder, interpreter, name):
            with _alone(folder):
                _make(folder, interpreter, name)
    except KeyboardInterrupt:
        print("interrupted; the environment will be made next time", file=sys.stderr)
        sys.exit(130)
    except OSError as error:
        sys.exit(f"cannot make {folder}: {error.strerror or error}")
    return interpreter


@contextlib.contextmanager
def _alone(folder: Path) -> Generator[None]:
    """One script at a time makes an environment; others wait, and find it made."""
    folder.parent.mkdir(exist_ok=True)
    with folder.with_suffix(f"{folder.suffix}.lock").open("w") as file:
        if fcntl is not None:
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _make(folder: Path, interpreter: Path, name: str) -> None:
    if not (interpreter.exists() and _holds(folder / "made-from", _lock(name))):
        print(f"making environment {folder.relative_to(ROOT)} …", file=sys.stderr)
        (folder / "made-from").unlink(missing_ok=True)
        venv.create(folder, clear=True, with_pip=True)
        _pip(interpreter, "install", "--require-hashes", "--no-deps", "-r", str(_lock(name)))
        (folder / "made-from").write_text(_digest(_lock(name)))
    if name == "dev" and not _holds(folder / "installed-from", PROJECT):
        # pip reads hogkit's command and entry points from there, once.
        _pip(interpreter, "install", "--no-build-isolation", "--no-deps", "-e", str(ROOT))
        (folder / "installed-from").write_text(_digest(PROJECT))


def _made(folder: Path, interpreter: Path, name: str) -> bool:
    whole = interpreter.exists() and _holds(folder / "made-from", _lock(name))
    return whole and (name != "dev" or _holds(folder / "installed-from", PROJECT))


def _lock(name: str) -> Path:
    return ROOT / "requirements" / f"{name}.lock"


def _holds(mark: Path, source: Path) -> bool:
    return mark.exists() and mark.read_text() == _digest(source)


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def enter(name: str) -> None:
    """Run this script again in environment `name`, unless it runs there already."""
    interpreter = python(name)
    stray = os.environ.pop("PYTHONPATH", None)  # another hogkit may lie there
    if Path(sys.prefix) == interpreter.parent.parent and stray is None:
        os.environ.pop(ENTERED, None)
        return
    if os.environ.get(ENTERED) == str(interpreter):
        sys.exit(f"{interpreter} does not start in its own environment: delete .venv and try again")
    os.environ[ENTERED] = str(interpreter)
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
