"""Where events wait on disk, and how they are kept there."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

from attrs import Attribute, field, frozen

from ..errors import ConfigurationError
from .journals import flock
from .writing import Fsync

MIB = 1024 * 1024
SEGMENT = 16 * MIB  # bytes of a file, at most; its room is free again when all of it is done
PARTS = 16  # or as many files as this in all
LEAST = MIB  # bytes: an event may have nearly as many


def _path(value: Any) -> Path:
    if not isinstance(value, str | Path) or not str(value):
        raise ConfigurationError("spool: the path of a folder is wanted")
    return Path(value)


def _folder(spool: Spool, attribute: Attribute[Any], value: Any) -> None:
    flock()


def _fsync(spool: Spool, attribute: Attribute[Any], value: Any) -> None:
    if value not in get_args(Fsync):
        raise ConfigurationError(f"spool: fsync: one of {', '.join(get_args(Fsync))} is wanted")


def _size(spool: Spool, attribute: Attribute[Any], value: Any) -> None:
    if type(value) is not int or value < LEAST:
        raise ConfigurationError(f"spool: max_bytes: a whole number from {LEAST:,} on is wanted")


@frozen
class Spool:
    """A folder that keeps events until they are delivered.

    A captured event is handed to the operating system before `capture` returns, so that it survives
    whatever happens to the process. The next start delivers what is left, older events first; what
    was under way is sent again, under the same uuid. Several processes may share the folder: each
    writes files of its own, and takes over those of processes that have ended. Events of another
    project or host are left alone.

    Attributes:
        folder: Made if it is missing, mode 0700; its files have 0600. It must be on a file system on
            which `flock` holds, as it does on those of the machine itself.
        fsync: When the disk is made to take what the operating system has, for the case that the
            machine loses its power: `interval`, about each second; `always`, before `capture`
            returns, which takes the time of the disk; `never`, whenever the system does it.
        max_bytes: How much all events in the folder take at most, those of all processes; each may
            have written one file (16 MiB, or a sixteenth of this) before it sees what the others
            have. At that bound, as on a full disk, `Delivery.overflow` says what happens.

    Raises:
        ConfigurationError: One of these cannot work, or the system has no `flock`.
    """

    folder: Path = field(converter=_path, validator=_folder)
    fsync: Fsync = field(default="interval", validator=_fsync, kw_only=True)
    max_bytes: int = field(default=10 * 1024 * MIB, validator=_size, kw_only=True)

    @property
    def segment(self) -> int:
        """Bytes of one file."""
        return min(SEGMENT, self.max_bytes // PARTS)
