"""Put one folder in the place of another: whatever happens, one whole folder is there."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
import time
from collections.abc import Generator
from pathlib import Path

from .refusal import Refused

SCRATCH = ".fresh-"
STALE = 3600.0  # seconds; no run takes so long, so an older scratch folder is a killed run's


@contextlib.contextmanager
def scratch(target: Path) -> Generator[Path]:
    """A folder on the file system of `target`, gone afterwards; what killed runs left goes too."""
    target.parent.mkdir(parents=True, exist_ok=True)
    for left in target.parent.glob(f"{SCRATCH}*"):
        if time.time() - left.stat().st_mtime > STALE:
            shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=SCRATCH, dir=target.parent) as folder:
        yield Path(folder)


def replace(fresh: Path, target: Path) -> None:
    """Make `fresh` the folder `target`, which must be a generated package if it exists."""
    check_replaceable(target)
    retired = _retired(target)
    if target.exists():
        target.rename(retired)
    try:
        fresh.rename(target)
    except BaseException:
        recover(target)
        raise
    shutil.rmtree(retired, ignore_errors=True)


def recover(target: Path) -> None:
    """Put the old folder back if a run was killed between two renames."""
    retired = _retired(target)
    if retired.exists():
        if target.exists():
            shutil.rmtree(retired)
        else:
            retired.rename(target)


def check_replaceable(target: Path) -> None:
    """Refuse to replace what holds anything that no generator wrote."""
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise Refused(f"{target} is in the way: it is no folder")
    for path in target.rglob("*") if target.exists() else ():
        if path.is_file() and path.suffix not in (".py", ".pyc") and path.name != "py.typed":
            raise Refused(f"{target} is in the way: {path.name} in it was not generated")


def _retired(target: Path) -> Path:
    return target.with_name(f".{target.name}.old")
