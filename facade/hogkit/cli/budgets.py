"""The budget that all commands of a user share, since each is a process of its own."""

from __future__ import annotations

import os
from pathlib import Path

from ..limits.budget import VARIABLE, Budget, usual
from ..state_home import state_home


def budget() -> Budget:
    """What HOGKIT_BUDGET names, else the user's file."""
    if os.environ.get(VARIABLE, "").strip():
        return usual()
    file = path()
    return usual({VARIABLE: str(file)}) if file else usual()


def path() -> Path | None:
    """The user's file; None if there is no place for one."""
    home = state_home()
    return home / "budget.sqlite3" if home else None
