"""Files that are whole whatever happens, and folders that one process has at a time."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def replaced(path: Path, text: str) -> None:
    """Have this ASCII text in a file that its owner alone may read. After a power cut it is this or what was
    there before.

    Raises:
        OSError: It cannot be written.
    """
    descriptor, made = tempfile.mkstemp(
        dir=path.parent, prefix=f".{path.name}."
    )  # its mode is 0600
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(text)
            file.flush()
            os.fsync(descriptor)
        Path(made).replace(path)
    except BaseException:
        Path(made).unlink(missing_ok=True)
        raise
    synced(path.parent)


def synced(folder: Path) -> None:
    """Have the disk know the names in a folder; Windows knows no such thing."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def locked(descriptor: int) -> bool:
    """Whether a file is this process's now, until it is closed."""
    try:
        import fcntl
    except ImportError:  # Windows
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
