"""What copies are made of: the files of this hogkit, installed or in its checkout."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path

from . import Refused

PACKAGE = Path(__file__).resolve().parents[1]
GENERATED = "hogkit_api"  # its place in a copy
SCHEMA = "sandbox/posthog.json"
LICENSE = "LICENSE"
MANIFEST = "vendored.json"
SUFFIXES = (".py", ".pyi", ".lua", ".typed")


@dataclass(frozen=True)
class Origin:
    """Which hogkit it is.

    Attributes:
        version: As in `__version__`.
        schema: SHA-256 of the pinned schema, without which nothing is known of it: "".
        source: SHA-256 of all its files and their names.
    """

    version: str
    schema: str
    source: str


def whole() -> dict[str, bytes]:
    """Everything: the place of each file in a copy, and what is in it.

    Raises:
        Refused: This hogkit is itself a copy, or not all there.
    """
    if is_copy():
        raise Refused(f"{PACKAGE} is itself a copy; copies are made by an installed hogkit")
    files = {**_files(PACKAGE), LICENSE: _license(), SCHEMA: _schema()}
    generated = _files(_generated())
    files |= {f"{GENERATED}/{path}": content for path, content in generated.items()}
    return dict(sorted(files.items()))


def is_copy() -> bool:
    return (PACKAGE / MANIFEST).is_file()


def origin(files: dict[str, bytes]) -> Origin:
    """Of the files that `whole` gives."""
    from ..version import __version__

    source = sha256()
    for path, content in sorted(files.items()):
        source.update(f"{path}\0{len(content)}\0".encode() + content)
    return Origin(__version__, sha256(files[SCHEMA]).hexdigest(), source.hexdigest())


def folders() -> tuple[Path, Path]:
    """Where the two packages lie."""
    return PACKAGE, _generated()


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in _paths(folder)}


def _paths(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        hidden = any(
            part.startswith((".", "__pycache__")) for part in path.relative_to(folder).parts
        )
        if path.suffix in SUFFIXES and not hidden and path.is_file():
            yield path


def _generated() -> Path:
    from .. import _api

    found = find_spec(_api.PACKAGE)
    if found is None or found.origin is None:
        raise Refused(f"{_api.PACKAGE} is not installed")
    return Path(found.origin).resolve().parent


def _schema() -> bytes:
    from ..sandbox.schema import PINNED

    for path in PINNED:
        if path.is_file():
            return path.read_bytes()
    raise Refused("the pinned schema is not there: posthog.json in the package sandbox")


def _license() -> bytes:
    """In the checkout it lies at the top, and in an installation among what is known of the wheel."""
    for folder in PACKAGE.parents[1:2]:
        if (folder / "openapi").is_dir() and (folder / LICENSE).is_file():
            return (folder / LICENSE).read_bytes()
    try:
        text = distribution("hogkit").read_text(f"licenses/{LICENSE}")
    except PackageNotFoundError:
        text = None
    if text is None:
        raise Refused("the text of the licence is not there: install hogkit again")
    return text.encode()
