"""What is known of a project, kept in a file for an hour: it changes rarely, and each call counts."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from .settings import Settings
from .shapes import as_object, is_array, is_object
from .state_home import state_home

FOLDER = "projects"
VERSION = 1
FRESH = 3600  # seconds


class Kept:
    """The file of one project, as one key sees it; none if there is no place for it.

    Whatever is wrong with it, it is as if it were not there.
    """

    def __init__(self, settings: Settings) -> None:
        home = state_home()
        whose = f"{settings.host}\0{settings.project_id}\0{settings.api_key}"
        name = hashlib.sha256(whose.encode()).hexdigest()[:32]
        self._path = home / FOLDER / f"{name}.json" if home else None
        self._at = time.time()

    def load(self) -> dict[str, Any]:
        """The parts that are known."""
        if self._path is None:
            return {}
        try:
            kept = json.loads(self._path.read_bytes())
        except (OSError, ValueError, RecursionError):
            return {}
        kept = as_object(kept)
        at, parts = kept.get("at"), kept.get("parts")
        if kept.get("version") != VERSION or type(at) is not float or not is_object(parts):
            return {}
        if not (0 <= time.time() - at < FRESH and _sound(parts)):
            return {}
        self._at = at
        return dict(parts)

    def save(self, parts: Mapping[str, Any]) -> None:
        """What was loaded gets no younger by it."""
        if self._path is None:
            return
        content = json.dumps({"version": VERSION, "at": self._at, "parts": parts})
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            _write(self._path, content)


def _write(path: Path, content: str) -> None:
    descriptor, made = tempfile.mkstemp(dir=path.parent, prefix=path.stem)  # its mode is 0600
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(content)
        Path(made).replace(path)
    except BaseException:
        Path(made).unlink(missing_ok=True)
        raise


def _sound(parts: Mapping[str, Any]) -> bool:
    return parts.keys() <= _SHAPES.keys() and all(
        _SHAPES[name](value) for name, value in parts.items()
    )


def _is_text(value: Any) -> bool:
    return value is None or isinstance(value, str)


def _are_names(value: Any) -> bool:
    return value is None or (is_array(value) and all(isinstance(name, str) for name in value))


def _are_tables(value: Any) -> bool:
    return value is None or (is_object(value) and all(map(_are_names, value.values())))


def _are_properties(value: Any) -> bool:
    return (
        is_object(value)
        and set(value) == {"event", "person"}
        and all(map(_are_names, value.values()))
    )


_SHAPES: Mapping[str, Callable[[Any], bool]] = {
    "time zone": _is_text,
    "tables": _are_tables,
    "events": _are_names,
    "properties": _are_properties,
}
