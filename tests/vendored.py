"""Vendored copies for tests, and programs that see them and not the original."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

from hogkit.vendoring.making import made
from hogkit.vendoring.manifest import Options
from hogkit.vendoring.writing import alone, put

ROOT = Path(__file__).parents[1]
SMOKE = ROOT / "tests" / "smoke_set.py"
ORIGINAL = (ROOT / "facade", ROOT / "generated")
SITE = tuple({sysconfig.get_path(name) for name in ("purelib", "platlib")})

# Refuses the original, wherever it is asked for.
ABSENT = """
import sys
class Absent:
    def find_spec(self, name, path=None, target=None):
        if name in ("hogkit", "hogkit_api"):
            raise ImportError(f"{name} was imported, which a copy must not do")
sys.meta_path.insert(0, Absent())
"""
RUN = "import runpy, sys; runpy.run_path(sys.argv[0], run_name='__main__')\n"


def copied(start: Path, name: str, parts: tuple[str, ...] | None = None, version: str = "") -> Path:
    """A copy, and where it lies.

    Args:
        version: Which it says that it is, as if it were of another hogkit.
    """
    target = start.joinpath(*name.split("."))
    with alone(target):
        put(target, made(Options(name, parts)))
    if version:
        (target / "version.py").write_text(f'__version__ = "{version}"\n', encoding="utf-8")
    return target


def started(
    program: str, *paths: Path, arguments: tuple[str, ...] = (), **environment: str
) -> subprocess.Popen[str]:
    """A process that imports from these folders and from what is installed, but for the original: nobody reads
    the `.pth` of an editable installation there."""
    path = os.pathsep.join([*map(str, paths), *SITE])
    begun = f"import sys; sys.argv = {list(arguments)!r}\n{program}"
    return subprocess.Popen(
        [sys.executable, "-S", "-W", "error", "-c", begun],
        env={**os.environ, "PYTHONPATH": path, **environment},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def said(program: str, *paths: Path, arguments: tuple[str, ...] = (), **environment: str) -> str:
    """What a program says that ends well."""
    with started(program, *paths, arguments=arguments, **environment) as process:
        out, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (0, ""), f"{out}\n{errors}"
    return out.strip()


def smoke(
    package: str, host: str, *paths: Path, parts: tuple[str, ...] = (), absent: bool = True
) -> str:
    """Run the smoke set with a copy; it says how many checks held."""
    arguments = (str(SMOKE), package, host, *parts)
    return said((ABSENT if absent else "") + RUN, *paths, arguments=arguments)
