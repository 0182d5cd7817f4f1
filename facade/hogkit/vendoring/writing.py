"""Writes a copy. Whenever it is interrupted, the old one or the new one is whole, and a later run tidies up."""

from __future__ import annotations

import os
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from ..disk import locked
from . import Refused
from .manifest import Manifest, Options, digests
from .seam import seam
from .sources import MANIFEST, Origin

# Leaves formatters and linters of a monorepo nothing to do: black and ruff format, isort, and ruff check and flake8
# with all their rules. Two marks in one line are not understood; ruff has PGH004 against its own blanket mark.
HEAD = b"# fmt: off\n# isort: skip_file\n# ruff: noqa: PGH004\n# flake8: noqa\n"


def finished(files: dict[str, bytes], origin: Origin, options: Options) -> dict[str, bytes]:
    """These files as they lie in a copy, with its manifest.

    Args:
        files: As `sources.whole` or `cutting.cut` gives them.
    """
    made = {
        path: HEAD + content if path.endswith((".py", ".pyi")) else content
        for path, content in seam(files).items()
    }
    return {**made, MANIFEST: Manifest(origin, options, digests(made)).content}


@contextmanager
def alone(target: Path) -> Generator[None]:
    """Be the only one who writes this copy, and undo first what a killed run has left.

    Raises:
        Refused: Another process is at it.
        OSError: Its folder cannot be made.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    if os.name == "nt":  # which opens no folders
        _tidy(target)
        yield
        return
    descriptor = os.open(target.parent, os.O_RDONLY)
    try:
        if not locked(descriptor):
            raise Refused(f"another process writes in {target.parent}")
        _tidy(target)
        yield
    finally:
        os.close(descriptor)


def put(target: Path, files: dict[str, bytes]) -> None:
    """Have these files there and no others. Only while `alone`.

    Raises:
        OSError: They cannot be written; then all is as it was.
    """
    fresh, retired = _fresh(target), _retired(target)
    try:
        for path, content in files.items():
            place = fresh / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        if target.exists():
            target.rename(retired)
        fresh.rename(target)
    except BaseException:
        _tidy(target)
        raise
    shutil.rmtree(retired, ignore_errors=True)


def interrupted(target: Path) -> bool:
    """Whether a run was killed when the old copy had left its place, and the new one not yet come."""
    return not target.exists() and _retired(target).exists()


def _tidy(target: Path) -> None:
    shutil.rmtree(_fresh(target), ignore_errors=True)
    if interrupted(target):
        _retired(target).rename(target)
    shutil.rmtree(_retired(target), ignore_errors=True)


def _fresh(target: Path) -> Path:
    return target.with_name(f".{target.name}.new")


def _retired(target: Path) -> Path:
    return target.with_name(f".{target.name}.old")
