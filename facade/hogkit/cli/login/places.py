"""Where the profile is."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from ...errors import ConfigurationError

NAME = "profile.json"


def folder() -> Path | None:
    """The user's folder for settings (XDG Base Directory Specification, which has relative ones ignored);
    None if there is no such place."""
    variable = "APPDATA" if sys.platform == "win32" else "XDG_CONFIG_HOME"
    base = Path(os.environ.get(variable, ""))
    if base.is_absolute():
        return base / "hogkit"
    try:
        home = Path.home()
    except RuntimeError:  # a user without a home
        return None
    usual = home / "AppData" / "Roaming" if sys.platform == "win32" else home / ".config"
    return usual / "hogkit" if usual.is_absolute() else None


def file() -> Path | None:
    """The profile, which may not be there."""
    found = folder()
    return found / NAME if found else None


def writable() -> Path:
    """The folder, if a profile can be put into it; nothing is made yet.

    Raises:
        ConfigurationError: There is none, or it is read-only.
    """
    found = folder()
    if found is None:
        raise ConfigurationError(
            "there is no home folder to keep a profile in: set XDG_CONFIG_HOME, or export the keys"
        )
    place = next(one for one in (found, *found.parents) if os.path.lexists(one))
    if not place.is_dir():
        raise ConfigurationError(f"{place} is in the way: it is no folder")
    if not os.access(place, os.W_OK | os.X_OK):
        raise ConfigurationError(
            f"{place} cannot be written, so there is no place for a profile: set XDG_CONFIG_HOME, "
            "or export the keys"
        )
    return found
