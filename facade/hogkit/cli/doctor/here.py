"""What can be seen without asking anybody: versions, settings, the profile, folders, limits."""

from __future__ import annotations

import os
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from ...errors import PostHogError
from ...redact import label
from ...version import __version__
from ..exits import LIMITS, USAGE
from .finding import Finding, failed, failed_by, ok, skipped

if TYPE_CHECKING:
    from ..login.chosen import Chosen

# The packages of each extra that is of use at run time; tests hold it against pyproject.toml.
EXTRAS = {
    "cli": ("click", "rich"),
    "sandbox": ("uvicorn", "httptools"),
    "engine": ("chdb-core",),
    "redis": ("redis",),
    "aiohttp": ("aiohttp",),
    "fast": ("orjson", "isal"),
    "frames": ("pandas", "polars", "pyarrow"),
    "export": ("pyarrow",),
    "s3": ("obstore",),
    "keyring": ("keyring",),
}


def versions() -> Finding:
    known = {name: _version(name) for name in ("httpx", "attrs", "python-dateutil")}
    python = platform.python_version()
    told = [f"hogkit {__version__}", f"Python {python}", f"httpx {known['httpx'] or 'unknown'}"]
    data = {"hogkit": __version__, "python": python, "system": platform.system(), **known}
    return ok("versions", ", ".join([*told, platform.system()]), data=data)


def extras() -> Finding:
    """Which are installed: nothing is wrong if one is not."""
    packages = {name: {one: _version(one) for one in ones} for name, ones in EXTRAS.items()}
    there = [name for name, ones in packages.items() if all(ones.values())]
    missing = [name for name in packages if name not in there]
    told = f"not installed: {', '.join(missing)}" if missing else ""
    return ok("extras", ", ".join(there) or "none", told, packages)


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def settings(known: Chosen) -> Finding:
    """What counts, and where it is from."""
    found = known.settings
    values = {
        "host": found.host,
        "ingest_host": found.ingest_host,
        "project_id": found.project_id,
        "api_key": found.api_key and label(found.api_key),
        "project_api_key": found.project_api_key and label(found.project_api_key),
    }
    there = {name: value for name, value in values.items() if value}
    told = ", ".join(f"{name} {value} ({_origin(known, name)})" for name, value in there.items())
    data = {
        name: {"value": value, "from": known.origins.get(name)} for name, value in values.items()
    }
    return ok("settings", told, data=data)  # fmt: skip


def _origin(known: Chosen, name: str) -> str:
    return known.origins.get(name, "unknown")


def profile() -> Finding:
    """What `hogkit login` keeps."""
    from ..login import places
    from ..login.profile import read

    path = places.file()
    if path is None:
        return skipped("profile", "there is no home folder for one", "set XDG_CONFIG_HOME")
    try:
        found = read(path)
    except PostHogError as error:
        return failed_by("profile", error)
    if found is None:
        return skipped("profile", f"there is none in {path.parent}", "hogkit login makes one")
    where = "the keyring" if found.keyring else str(path)
    told = f"{found.host}, project {found.project_id or 'unknown'}; the key is in {where}"
    data = {"file": str(path), "host": found.host, "keyring": found.keyring}
    return ok("profile", told, data=data)


def folders() -> Finding:
    """Whether state can be kept that commands share."""
    from ...state_home import state_home

    if (folder := state_home()) is None:
        return skipped("folders", "there is no home folder for state", "set XDG_STATE_HOME")
    place = next(one for one in (folder, *folder.parents) if os.path.lexists(one))
    if not (place.is_dir() and os.access(place, os.W_OK | os.X_OK)):
        todo = "set XDG_STATE_HOME to a folder that you can write, or HOGKIT_BUDGET=process"
        return failed("folders", f"{place} cannot be written", todo, code=USAGE)
    return _with_room(folder, place)


def _with_room(folder: Path, place: Path) -> Finding:
    """Whether its disk takes a file: a full one, or one that is mounted read-only, says so only then."""
    import tempfile

    try:
        with tempfile.TemporaryFile(dir=place) as file:
            file.write(bytes(4_096))
    except OSError as error:
        told = f"{place} cannot be written: {error.strerror}"
        return failed("folders", told, "make room, or set XDG_STATE_HOME", code=USAGE)
    return ok("folders", f"{folder} can be written", data={"state": str(folder)})


def limits(known: Chosen) -> Finding:
    """Whether PostHog's limits leave room for calls of commands."""
    from ...limits.budget import HostBudget
    from ..budgets import budget

    try:
        held = HostBudget(budget(), known.settings.host, known.settings.project_id)
        held.shared.reach()
        states = held.state()
    except PostHogError as error:
        return failed_by("limits", error, "HOGKIT_BUDGET says where calls are counted")
    if not states:
        return skipped("limits", "are not kept to: HOGKIT_BUDGET is off")
    waits = {state.rate_class: state.wait for state in states}
    reached = [f"{name} (next in {wait:.0f} s)" for name, wait in waits.items() if wait > 0]
    if reached:
        told = f"reached: {', '.join(reached)}"
        return failed("limits", told, "wait, or see `hogkit limits`", {"wait": waits}, code=LIMITS)
    return ok(
        "limits", f"leave room for calls; counted in {held.shared.where}", data={"wait": waits}
    )
