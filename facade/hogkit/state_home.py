"""Where state is kept that outlives a process."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def state_home() -> Path | None:
    """The user's folder for it (XDG Base Directory Specification), which may not be there yet; None if
    there is no such place."""
    try:
        home = Path.home()
    except RuntimeError:  # a user without a home
        return None
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    else:
        base = Path(os.environ.get("XDG_STATE_HOME") or home / ".local" / "state")
    return base / "hogkit"
