"""Whether a copy is as it was written, and of the hogkit that is installed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from .manifest import Manifest, Options, digest
from .sources import MANIFEST, Origin, is_copy, origin, whole

IGNORED = ("__pycache__", ".DS_Store")
LINK = "a symbolic link"
_DIGITS = 12  # of a digest that is shown


@dataclass(frozen=True)
class Differing:
    """What the copy was made of, and what one would be made of now."""

    what: str
    copy: str
    installed: str

    def __str__(self) -> str:
        return f"{self.what} {self.copy[:_DIGITS]}, installed {self.installed[:_DIGITS]}"


@dataclass(frozen=True)
class Found:
    """All that is not as it should be.

    Attributes:
        edited: Files that are other ones than were written.
        missing: Files that were written and are not there.
        unknown: Files that nobody wrote; those of caches do not count.
        stale: What is another one in the hogkit that is installed.
        wanted: Parts that the folder which it was made for uses by now, and the copy has not.
    """

    edited: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    stale: tuple[Differing, ...] = ()
    wanted: tuple[str, ...] = ()

    @property
    def clean(self) -> bool:
        return not (self.lost or self.missing or self.stale or self.wanted)

    @property
    def lost(self) -> tuple[str, ...]:
        """What an update would lose."""
        return tuple(sorted((*self.edited, *self.unknown)))

    def lines(self) -> Iterator[str]:
        for what in ("edited", "missing", "unknown", "stale", "wanted"):
            for one in getattr(self, what):
                yield f"{what:<9}{one}"

    def data(self) -> dict[str, Any]:
        return {"clean": self.clean, **asdict(self)}


def compared_now(folder: Path, manifest: Manifest, start: Path) -> Found:
    """A copy, compared with its manifest, with this hogkit, and with the folder that it was made for.

    A copy that looks at itself does not know whether there is another hogkit.

    Args:
        start: Where imports start.

    Raises:
        Refused: This hogkit is not all there.
        OSError: A file cannot be read.
    """
    found = compared(folder, manifest)
    if is_copy():
        return found
    differing = stale(manifest, origin(whole()))
    return replace(found, stale=differing, wanted=_wanted(manifest.options, start))


def _wanted(options: Options, start: Path) -> tuple[str, ...]:
    if options.used_by is None or not (start / options.used_by).is_dir():
        return ()
    from .used import used_by

    now = used_by(start / options.used_by, options.name).parts
    return tuple(sorted(now.difference(options.parts or ())))


def compared(folder: Path, manifest: Manifest) -> Found:
    """The files of a copy, compared with their digests.

    Raises:
        OSError: One cannot be read.
    """
    there = dict(_there(folder))
    known = manifest.files
    return Found(
        edited=tuple(sorted(path for path in known if there.get(path, known[path]) != known[path])),
        missing=tuple(sorted(known.keys() - there.keys())),
        unknown=tuple(sorted(there.keys() - known.keys())),
    )


def stale(manifest: Manifest, now: Origin) -> tuple[Differing, ...]:
    """In which way it is of another hogkit. The version says all, and only without it the digests do."""
    was = manifest.origin
    names = [name for name in ("version", "schema") if getattr(was, name) != getattr(now, name)]
    if not names and was.source != now.source:
        names = ["source"]
    return tuple(Differing(name, getattr(was, name), getattr(now, name)) for name in names)


def _there(folder: Path) -> Iterator[tuple[str, str]]:
    for path in folder.rglob("*"):
        inside = path.relative_to(folder)
        if any(part in IGNORED for part in inside.parts) or inside.as_posix() == MANIFEST:
            continue
        if path.is_symlink():
            yield inside.as_posix(), LINK
        elif path.is_file():
            yield inside.as_posix(), digest(path.read_bytes())
