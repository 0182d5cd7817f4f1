"""What a line says: the arguments of `capture`, with the same uuid and time whenever it is read."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from attrs import field, fields, frozen

from ... import times
from ...errors import InvalidEvent
from ...ingest.dead_letters import NOTE
from ...ingest.events import LONGEST_TIME, Event
from ...shapes import as_object, is_object
from ...uuid7 import uuid7
from ..json_text import parsed
from .lines import LONGEST, NEEDED, Line

if TYPE_CHECKING:
    from .fitting import Fitting

# At the top of an event as `/batch/` takes it; `groups` and `process_person_profile` stand in its
# properties there, or are `capture`'s arguments here.
PERSON = {"$set": "set", "$set_once": "set_once"}
KNOWN = frozenset({one.name for one in fields(Event)} | set(PERSON) | {NOTE})
OBJECTS = ("properties", "groups", *PERSON, *PERSON.values())  # which may stand there as JSON text
TEXT = "text"  # of a note: a line that is no JSON object


@frozen
class Identity:
    """What an import is known by.

    Attributes:
        id: Of which the uuids follow that its events do not have themselves.
        started: When it first started, which is the time of events without one.
    """

    id: UUID = field(factory=uuid7)
    started: datetime = field(factory=times.now)

    def uuid(self, line: Line) -> UUID:
        """The uuid of a line that has none: of version 5, from its place and its content."""
        name = b"%b%d %b" % (self.id.bytes, line.start, line.content)
        return UUID(bytes=hashlib.sha1(name, usedforsecurity=False).digest()[:16], version=5)


def arguments(line: Line, identity: Identity, fitting: Fitting) -> dict[str, Any]:
    """The arguments of `capture` for an event.

    Keys are those of `/batch/`, and the names of `capture`'s arguments. A note of a dead letter is
    left out. What has a uuid was an event before, and nothing is added to it.

    Raises:
        InvalidEvent: It is none, or has a key that nobody would read.
    """
    said = told(line)
    event = known(said, line, identity)
    for key in OBJECTS:
        if isinstance(value := event.get(key), str):
            event[key] = _read(key, value)
    _check(event)
    fitting.place(event)
    given = {key: value for key, value in event.items() if value is not None and key != NOTE}
    for sent, name in PERSON.items():
        if sent in given:
            _move(given, sent, name)
    given["uuid"] = _uuid(given["uuid"])
    given["timestamp"] = _moment(given["timestamp"], identity)
    was_one = bool(said.get("uuid")) and NOTE not in said
    given["properties"] = fitting.completed(given.get("properties", {}), known=was_one)
    return given


def told(line: Line) -> Mapping[str, Any]:
    """The object of a line.

    Raises:
        InvalidEvent: It is none.
    """
    if not line.whole:
        raise InvalidEvent(f"has {line.size:,} bytes; a line has {LONGEST:,} at most")
    if line.fault is not None:
        raise InvalidEvent(line.fault)
    return _object(text(line)) if line.row is None else line.row


def known(told: Mapping[str, Any], line: Line, identity: Identity) -> dict[str, Any]:
    """The same, with a uuid and a time."""
    event = dict(told)
    if event.get("uuid") in (
        None,
        "",
    ):  # PostHog makes one for either (rust/common/types/src/event.rs)
        event["uuid"] = str(identity.uuid(line))
    if event.get("timestamp") is None:
        event["timestamp"] = identity.started.isoformat()
    return event


def text(line: Line) -> str:
    """A line as it was at first: a dead letter that is no event has it in its note.

    Bytes that are not UTF-8 become lone surrogates, which JSON can hold.
    """
    written = line.content.decode(errors="surrogateescape")
    if not written.startswith(f'{{"{NOTE}"'):
        return written
    try:
        letter = as_object(json.loads(written))
    except (ValueError, RecursionError):
        return written
    held = as_object(letter.get(NOTE)).get(TEXT)
    return held if len(letter) == 1 and isinstance(held, str) else written


def _object(written: str) -> Mapping[str, Any]:
    if not written.isascii():
        try:
            written.encode()
        except UnicodeEncodeError:
            raise InvalidEvent("is not UTF-8 text") from None
    value = _value(written)
    if not is_object(value):
        raise InvalidEvent(f"is {_kind(value)}, and an event is an object")
    return value


def _value(written: str) -> Any:
    try:
        return parsed(written)
    except json.JSONDecodeError as error:
        raise InvalidEvent(f"is no JSON: {error.msg}, at character {error.pos + 1:,}") from None
    except ValueError as error:
        raise InvalidEvent(f"cannot be read as JSON: {error}") from None


def _read(key: str, written: str) -> Any:
    """What is told as text, as in a column; empty text is nothing."""
    if not written.strip():
        return None
    try:
        return _value(written)
    except InvalidEvent as error:
        sentence = str(error)
    raise InvalidEvent(f"{key}: an object is wanted, and the text there {sentence}")


def _kind(value: object) -> str:
    return "an array" if isinstance(value, list) else "a single value"


def _check(event: Mapping[str, Any]) -> None:
    """What `capture` would take for left out, though it is there."""
    for key in NEEDED:
        if event.get(key) is None:
            raise InvalidEvent(f"{key}: is missing")
    for key in ("properties", *PERSON):
        if event.get(key) is not None and not is_object(event[key]):
            raise InvalidEvent(f"{key}: an object is wanted")
    if not isinstance(event.get("process_person_profile"), bool | None):
        raise InvalidEvent("process_person_profile: true or false is wanted")


def _move(given: dict[str, Any], sent: str, name: str) -> None:
    """Put what `/batch/` takes at the top of an event where `capture` takes it.

    Of what stands in the properties too, the top counts (PostHog's `normalizeEvent`).
    """
    if name in given:
        raise InvalidEvent(f"has both {sent} and {name}")
    below = given.get("properties", {}).get(sent)
    given[name] = {**as_object(below), **given.pop(sent)}


def _uuid(value: object) -> UUID:
    try:
        return UUID(value if isinstance(value, str) else "")
    except ValueError:
        raise InvalidEvent(f"uuid: {str(value)[:60]!r} is none") from None


def _moment(value: object, identity: Identity) -> datetime:
    """A time; words such as `yesterday` mean it as of the start, or they would move."""
    if not isinstance(value, str):
        raise InvalidEvent("timestamp: text is wanted, such as 2026-01-31T12:00:00Z")
    if len(value) > LONGEST_TIME:
        raise InvalidEvent(f"timestamp: {value[:40]!r}… is no moment in time")
    try:
        return times.moment(value, at=identity.started)
    except ValueError as error:
        raise InvalidEvent(f"timestamp: {error}") from None
