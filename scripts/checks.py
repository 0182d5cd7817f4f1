"""What CI checks, and how the tests run: for scripts/test, and for scripts/update before it changes anything."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from environment import ROOT

SCRIPTS = (
    "bench",
    "demo",
    "lock",
    "test",
    "update",
)  # those that mypy does not find by their names

# An update tells what of the facade breaks, and whoever merges it moves the version: until then this fails.
RECORD = "facade/public_api.json is true"


def checks(python: str = sys.executable) -> dict[str, list[str]]:
    """The checks beside the tests, by name: commands for the folder of the checkout."""
    return {
        "generated/ is what the lock says": [python, "scripts/regenerate.py", "--check"],
        RECORD: [python, "scripts/public_api.py"],
        "lint": [python, "-m", "ruff", "check", "--quiet", "--no-cache", "."],
        "format": [python, "-m", "ruff", "format", "--check", "--quiet", "--no-cache", "."],
        "mypy": [python, "-m", "mypy", "--no-error-summary", "--scripts-are-modules",
                 "facade", "generated", "scripts", *(f"scripts/{name}" for name in SCRIPTS), "tests/typing_sample.py", "tests/facade_typing.py"],
        "pyright": [python, "-m", "basedpyright", "--pythonpath", python],
    }  # fmt: skip


def halves(root: Path = ROOT, python: str = sys.executable) -> list[list[str]]:
    """What runs all tests: half of the modules in each of two processes where there are two cores."""
    command = [python, "-B", "-m", "pytest"]
    modules = sorted(str(path.relative_to(root)) for path in root.glob("tests/**/test_*.py"))
    if (os.cpu_count() or 1) < 2:
        return [command]
    return [[*command, *modules[::2]], [*command, *modules[1::2]]]


def tests(arguments: list[str]) -> int:
    """Run all tests, or those that pytest's `arguments` name."""
    first, *beside = halves()
    if arguments or not beside:
        return step("tests", [sys.executable, "-B", "-m", "pytest", *arguments], quiet=False)
    with tempfile.TemporaryFile("w+") as told:
        with subprocess.Popen(beside[0], cwd=ROOT, stdout=told, stderr=told) as other:
            code = step("half of the tests", first, quiet=False)
            failed = other.wait()
        told.seek(0)
        print(told.read(), end="")
    print(f"the other half: {'FAILED' if failed else 'ok'}", flush=True)
    return code or failed


def step(name: str, command: list[str], *, quiet: bool) -> int:
    """Run one step; what it prints is shown if it fails or is not `quiet`."""
    started = time.monotonic()
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=quiet, text=True, check=False)
    except KeyboardInterrupt:
        print(f"interrupted in: {name}", file=sys.stderr)
        return 130
    if done.returncode and quiet:
        print(done.stdout + done.stderr, end="")
    verdict = "ok" if done.returncode == 0 else f"FAILED: {' '.join(command[1:6])}"
    print(f"{name}: {verdict} ({time.monotonic() - started:.1f} s)", flush=True)
    return done.returncode
