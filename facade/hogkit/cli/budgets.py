"""The budget that all commands of a user share, since each is a process of its own."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from ..limits.budget import VARIABLE, Budget, usual


def budget() -> Budget:
    """What HOGKIT_BUDGET names, else the user's file."""
    if os.environ.get(VARIABLE, "").strip():
        return usual()
    file = path()
    return usual({VARIABLE: str(file)}) if file else usual()


def path() -> Path | None:
    """Where state is kept that outlives a command (XDG Base Directory Specification); None if there
    is no such place."""
    try:
        home = Path.home()
    except RuntimeError:  # a user without a home
        return None
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    else:
        base = Path(os.environ.get("XDG_STATE_HOME") or home / ".local" / "state")
    return base / "hogkit" / "budget.sqlite3"
