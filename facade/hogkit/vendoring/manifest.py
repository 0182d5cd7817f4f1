"""What a copy says of itself, in `vendored.json`: what it was made of, how, and the digest of each file."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from ..shapes import is_array, is_object
from . import Refused
from .sources import MANIFEST, Origin

FORMAT = 1
SPDX = "MIT"
# As in pyproject.toml, which a test compares.
REQUIRES = ("httpx>=0.27,<0.29", "attrs>=23.2,<27", "python-dateutil>=2.8.2,<3")


@dataclass(frozen=True)
class Options:
    """How a copy is made.

    Attributes:
        name: Of the package, with dots.
        parts: What it has of hogkit; None: everything.
        used_by: The folder that was looked through for parts, from where imports start; None if they
            were named.
    """

    name: str
    parts: tuple[str, ...] | None = None
    used_by: str | None = None


@dataclass(frozen=True)
class Manifest:
    """
    Attributes:
        files: SHA-256 of each, but of this one.
    """

    origin: Origin
    options: Options
    files: dict[str, str]

    @property
    def content(self) -> bytes:
        told = {
            "format": FORMAT,
            "hogkit": self.origin.version,
            "schema": self.origin.schema,
            "source": self.origin.source,
            "license": SPDX,
            "requires": REQUIRES,
            "options": asdict(self.options),
            "files": dict(sorted(self.files.items())),
        }
        return f"{json.dumps(told, indent=2)}\n".encode()


def digests(files: dict[str, bytes]) -> dict[str, str]:
    return {path: digest(content) for path, content in files.items() if path != MANIFEST}


def digest(content: bytes) -> str:
    """Ends of lines do not count: git may write others on Windows."""
    return sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def read(folder: Path) -> Manifest:
    """The manifest of a copy.

    Raises:
        Refused: There is none, or it is not as hogkit wrote it.
    """
    path = folder / MANIFEST
    try:
        told = json.loads(path.read_bytes())
    except FileNotFoundError:
        raise Refused(f"{folder} is no copy of hogkit: {MANIFEST} is not there") from None
    except (ValueError, RecursionError):
        raise Refused(f"{path} is not JSON any more") from None
    if is_object(told) and told.get("format") not in (None, FORMAT):
        raise Refused(f"{path} was written by a later hogkit: use that one")
    try:
        return _manifest(told)
    except (KeyError, TypeError):
        raise Refused(f"{path} is not as hogkit wrote it") from None


def _manifest(told: Any) -> Manifest:
    """
    Raises:
        KeyError: Something is missing.
        TypeError: Something is of another type.
    """
    origin = Origin(*(_text(told[name]) for name in ("hogkit", "schema", "source")))
    given, files = told["options"], told["files"]
    options = Options(_text(given["name"]), _parts(given["parts"]), _maybe(given["used_by"]))
    if not is_object(files):
        raise TypeError
    return Manifest(origin, options, {path: _text(found) for path, found in files.items()})


def _parts(told: Any) -> tuple[str, ...] | None:
    if told is not None and not is_array(told):
        raise TypeError
    return None if told is None else tuple(map(_text, told))


def _maybe(told: Any) -> str | None:
    return None if told is None else _text(told)


def _text(told: Any) -> str:
    if not isinstance(told, str):
        raise TypeError
    return told
