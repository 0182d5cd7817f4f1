"""How far an export is: kept in a file beside it, so that the same call goes on there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from attrs import asdict, define, field, frozen

from ..disk import replaced
from ..errors import InvalidArgument
from .outcome import Unwritable

VERSION = 1
FILE = "state.json"


@frozen(kw_only=True)
class Part:
    """Rows that are on the disk, and will be put into a file of the export.

    Attributes:
        name: Of its file, in the folder of parts.
        target: Which file it is for; "" if there is only one.
        cursor: The place after its last row.
        days: Rows by day, numbered from 1970-01-01; none where there are no times.
    """

    name: str
    target: str
    rows: int
    cursor: str
    unfit: int = 0
    days: dict[int, int] = field(factory=dict[int, int])


@frozen(kw_only=True)
class File:
    """A file of the export that is whole, as far as the export is.

    Attributes:
        sha256: Of its content.
    """

    target: str
    rows: int
    bytes: int
    sha256: str
    unfit: int = 0
    days: dict[int, int] = field(factory=dict[int, int])


@frozen
class Section:
    """What was exported at once: the export, or what followed it up. All in microseconds since 1970.

    Attributes:
        begun: When it was begun: what arrived later is not missed.
    """

    since: int
    until: int
    begun: int


@define(kw_only=True)
class State:
    """What is known of an export.

    Attributes:
        asked: What it was asked for, by which the same call is known.
        schema: Of its files, as `Schema.plain` tells it; none before the first answer.
        start: The place of the section that is read now before its first row: the export, or what follows
            it up.
        cursor: The place after the last row that is on the disk.
        late: Whether events that were old when they arrived are left out.
        where, values: The condition as it is sent.
        begun: When this section was begun, in microseconds since 1970.
        sections: Those that are done.
        since, until: What is covered when this section is done; None while that is not known.
        parts: On the disk, and in no file yet.
        files: Those that are whole.
        assembled: The place after the last row in them that was read in this section.
        pending: One of them that is just being put in its place.
        verified: Up to when the rows were counted, and are all there.
        windows: How many windows were counted in all.
        stale: Files of an export that was begun anew, which are removed in the end.
        recounted: What PostHog counted of days that are read again, by their number.
        made: Parts that were ever made, so that each has a name of its own.
        complete: Whether all of it is done.
    """

    asked: dict[str, Any]
    schema: list[dict[str, Any]] = field(factory=list[dict[str, Any]])
    start: str = ""
    cursor: str = ""
    late: bool = False
    where: str | None = None
    values: dict[str, Any] = field(factory=dict[str, Any])
    begun: int = 0
    sections: list[Section] = field(factory=list[Section])
    since: int | None = None
    until: int | None = None
    parts: list[Part] = field(factory=list[Part])
    files: list[File] = field(factory=list[File])
    assembled: str = ""
    pending: File | None = None
    stale: list[str] = field(factory=list[str])
    verified: int | None = None
    windows: int = 0
    recounted: dict[int, int] = field(factory=dict[int, int])
    made: int = 0
    complete: bool = False

    @property
    def rows(self) -> int:
        """On the disk."""
        return sum(one.rows for one in self.files) + sum(one.rows for one in self.parts)

    @property
    def bytes(self) -> int:
        return sum(one.bytes for one in self.files)

    @property
    def unfit(self) -> int:
        return sum(one.unfit for one in self.files) + sum(one.unfit for one in self.parts)

    @property
    def blank(self) -> bool:
        """Whether nothing was answered yet: what was asked for may have been wrong."""
        return not (self.schema or self.parts or self.files or self.pending)

    def file(self, target: str) -> File | None:
        return next((one for one in self.files if one.target == target), None)


def load(folder: Path) -> State | None:
    """What was kept there; None if there is nothing.

    Raises:
        InvalidArgument: It cannot be read, or is of a later version.
    """
    path = folder / FILE
    try:
        return _state(json.loads(path.read_bytes()))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise InvalidArgument(f"out: cannot read {str(path)!r}: {error.strerror}") from None
    except (ValueError, TypeError, KeyError, AttributeError):
        raise InvalidArgument(
            f"out: {str(path)!r}, which says how far the export is, cannot be understood; restart=True begins anew"
        ) from None


def save(folder: Path, state: State) -> None:
    """Replace it at once; after a power cut it is this one or the one before.

    Raises:
        Unwritable: It cannot be written.
    """
    told = json.dumps({"version": VERSION, **asdict(state)}, separators=(",", ":"))
    try:
        replaced(folder / FILE, told)
    except OSError as error:
        raise Unwritable(f"cannot write {str(folder / FILE)!r}: {error.strerror}") from None


def _state(told: dict[str, Any]) -> State:
    if told.pop("version") != VERSION:
        raise ValueError(VERSION)
    parts = [Part(**_counted(one)) for one in told.pop("parts")]
    files = [File(**_counted(one)) for one in told.pop("files")]
    pending = told.pop("pending")
    sections = [Section(**one) for one in told.pop("sections")]
    recounted = {int(day): rows for day, rows in told.pop("recounted").items()}
    return State(
        **told,
        parts=parts,
        files=files,
        sections=sections,
        pending=None if pending is None else File(**_counted(pending)),
        recounted=recounted,
    )


def _counted(told: dict[str, Any]) -> dict[str, Any]:
    """JSON's keys are texts."""
    return {**told, "days": {int(day): rows for day, rows in told["days"].items()}}
