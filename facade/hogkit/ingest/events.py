"""Events as PostHog takes them: made and checked at the call, with one uuid and one time for good."""

from __future__ import annotations

import time
import warnings
from collections.abc import Mapping
from datetime import UTC, date, datetime
from json.encoder import encode_basestring as _json
from typing import Any, cast
from uuid import UUID

from attrs import frozen

from .. import times
from ..arguments import text
from ..errors import InvalidEvent
from ..uuid7 import uuid7
from .converting import written
from .encoding import DEEPEST, encode, quick, reason

# Characters. PostHog cuts a longer distinct_id (rust/common/types/src/event.rs); its v1 ingest refuses
# either (rust/capture/src/v1/analytics/types.rs).
LONGEST_ID = 200
LONGEST_NAME = 200
# Characters of a group's key: rust/common/types/src/event.rs.
LONGEST_GROUP_KEY = 400
LONGEST_TIME = 100  # characters of a timestamp; ours
# PostHog refuses the whole request if this property is neither true nor false
# (rust/capture/src/events/analytics.rs).
COOKIELESS = "$cookieless_mode"
# Bytes; PostHog cannot keep a larger one, and refuses the whole batch (rust/capture/src/config.rs).
LARGEST = 1_000_000
# What code sends that lost the id: PostHog keeps these events, without a person
# (rust/capture/src/v1/analytics).
JUNK = frozenset(
    {
        "0", "anonymous", "anonymous-user", "backend", "distinct_id", "distinctid", "email", "false",
        "guest", "id", "nan", "none", "not_authenticated", "null", "system", "true", "undefined",
        "user", "[object object]",
        "00000000-0000-0000-0000-000000000000",
    }
)  # fmt: skip

DistinctId = str | int | UUID


class JunkDistinctId(UserWarning):
    """A distinct_id that looks like a missing one: PostHog makes no person of it."""


@frozen(kw_only=True)
class Event:
    """One event for `capture_many`; the same as the arguments of `capture`."""

    event: str
    distinct_id: DistinctId
    properties: Mapping[str, Any] | None = None
    timestamp: datetime | str | None = None
    uuid: UUID | str | None = None
    groups: Mapping[str, str] | None = None
    set: Mapping[str, Any] | None = None
    set_once: Mapping[str, Any] | None = None
    process_person_profile: bool | None = None


class Maker:
    """Makes events, each with what the library adds.

    This is most of what a capture costs, so what is the same for every event is written once.

    Args:
        library: Properties that every event has, unless given.
    """

    def __init__(self, library: Mapping[str, Any]) -> None:
        self.library = library
        self._told = encode(library)[1:-1].decode()
        self._looked_at = frozenset({*library, COOKIELESS})
        self._second = (-1, "")  # the last one, and how it is written

    def make(
        self,
        event: str,
        distinct_id: DistinctId,
        properties: Mapping[str, Any] | None = None,
        *,
        timestamp: datetime | str | None = None,
        uuid: UUID | str | None = None,
        groups: Mapping[str, str] | None = None,
        set: Mapping[str, Any] | None = None,
        set_once: Mapping[str, Any] | None = None,
        process_person_profile: bool | None = None,
    ) -> tuple[UUID, bytes]:
        """The uuid and the JSON of an event.

        Raises:
            InvalidEvent: PostHog would refuse it.
        """
        if event.__class__ is not str or not 0 < len(event) <= LONGEST_NAME or event.isspace():
            _wrong_name(event)
        whose: Any = distinct_id
        if whose.__class__ is not str or not 0 < len(whose) <= LONGEST_ID:
            whose = identifier(event, "distinct_id", whose)
        if whose.isspace() or whose.lower() in JUNK:
            _suspicious(event, whose)
        chosen = uuid7() if uuid is None else _uuid(event, uuid)
        at = self._now() if timestamp is None else _moment(event, timestamp)
        told: Mapping[str, Any] = {} if properties is None else properties
        if (
            groups is not None
            or set is not None
            or set_once is not None
            or process_person_profile is not None
        ):
            told = _told(event, told, groups, set, set_once, process_person_profile)
        content = self._written(event, whose, chosen, at, told)
        if len(content) > LARGEST:
            raise InvalidEvent(
                f"{event!r}: has {len(content):,} bytes, and PostHog takes {LARGEST:,}: send less in its properties"
            )
        return chosen, content

    def _written(
        self, event: str, distinct_id: str, uuid: UUID, at: str, told: Mapping[str, Any]
    ) -> bytes:
        rest = self._plain(told)
        if rest is not None:
            comma = "," if self._told and rest != b"{}" else ""
            head = (
                f'{{"event":{_json(event)},"distinct_id":{_json(distinct_id)},"uuid":"{uuid}"'
                f',"timestamp":"{at}","properties":{{{self._told}{comma}'
            )
            try:
                return b"%b%b}" % (head.encode(), rest[1:])
            except UnicodeEncodeError:
                pass  # a lone surrogate, which the other way tells of
        return self._walked(event, distinct_id, uuid, at, told)

    def _plain(self, told: Mapping[str, Any]) -> bytes | None:
        """The JSON of properties, if nothing has to be said of them nor added."""
        try:
            if isinstance(told, dict) and self._looked_at.isdisjoint(told):
                return quick(told, DEEPEST - 1)
        except Exception:  # noqa: S110 - of a key or a subclass; the other way tells of it
            pass
        return None

    def _walked(self, event: str, distinct_id: str, uuid: UUID, at: str, told: object) -> bytes:
        """The same, for what is not plain."""
        try:
            properties = {**self.library, **copied(event, "properties", told)}
            if not isinstance(properties.get(COOKIELESS, False), bool):
                raise InvalidEvent(f"properties.{COOKIELESS}: true or false is wanted")
            body = {
                "event": event, "distinct_id": distinct_id, "uuid": str(uuid),
                "timestamp": at, "properties": properties,
            }  # fmt: skip
            return encode(body)
        except InvalidEvent as error:
            sentence = str(error)
        raise InvalidEvent(
            sentence if sentence.startswith(repr(event)) else f"{event!r}: {sentence}"
        )

    def _now(self) -> str:
        second, rest = divmod(time.time_ns(), 1_000_000_000)
        known = self._second
        if known[0] != second:
            known = second, datetime.fromtimestamp(second, UTC).isoformat()[:-6]
            self._second = known
        return f"{known[1]}.{rest // 1000:06d}+00:00"


def _told(
    event: str,
    properties: Mapping[str, Any],
    groups: object,
    set: object,
    set_once: object,
    process_person_profile: bool | None,
) -> Mapping[str, Any]:
    told = copied(event, "properties", properties)
    given = {"groups": groups, "set": set, "set_once": set_once}
    told |= {
        f"${name}": copied(event, name, value) for name, value in given.items() if value is not None
    }
    if process_person_profile is not None:
        told["$process_person_profile"] = _bool(event, process_person_profile)
    return told


def _bool(event: str, value: object) -> bool:
    """Whether a person is made, which other values than a bool leave open."""
    if isinstance(value, bool):
        return value
    kind = type(value).__name__
    raise InvalidEvent(f"{event!r}: process_person_profile: True or False is wanted, not {kind}")


def _wrong_name(event: object) -> None:
    """Refuse a name; a subclass of str is none that is wrong."""
    name = text(event, "event", InvalidEvent)
    if len(name) > LONGEST_NAME:
        raise InvalidEvent(
            f"event: {name[:40]!r}… has {len(name)} characters, and PostHog takes {LONGEST_NAME}"
        )


def identifier(event: str, name: str, value: object) -> str:
    """An id as text: numbers and UUIDs are what databases have.

    Raises:
        InvalidEvent: It is something else, empty or too long.
    """
    known = value
    if isinstance(value, UUID) or (isinstance(value, int) and not isinstance(value, bool)):
        known = _digits(value)
    # Not str(): of an Enum that is text too, that is the name.
    found = str.__str__(text(known, f"{event!r}: {name}", InvalidEvent))
    if len(found) > LONGEST_ID:
        raise InvalidEvent(
            f"{event!r}: {name} has {len(found)} characters, and PostHog keeps {LONGEST_ID}"
        )
    return found


def _digits(value: UUID | int) -> str:
    try:
        return str(value)
    except ValueError:  # Python writes no integer of more than 4,300 digits
        return "9" * 4_301


def _suspicious(event: str, distinct_id: str) -> None:
    text(distinct_id, f"{event!r}: distinct_id", InvalidEvent)
    warnings.warn(
        f"{event!r}: distinct_id {distinct_id!r} looks like a missing one; PostHog makes no person of it",
        JunkDistinctId,
        stacklevel=5,
    )


def _uuid(event: str, uuid: UUID | str) -> UUID:
    if type(uuid) is UUID:
        return uuid
    try:
        # A subclass may write itself in a way that PostHog refuses.
        return UUID(int=uuid.int) if isinstance(uuid, UUID) else UUID(uuid)
    except (ValueError, TypeError, AttributeError):
        told = repr(uuid[:60]) if isinstance(uuid, str) else f"of type {type(uuid).__name__}"
        raise InvalidEvent(f"{event!r}: uuid: {told} is none") from None


def _moment(event: str, timestamp: datetime | str) -> str:
    """A timestamp as PostHog reads it: of one that it cannot read it makes the time of arrival."""
    try:
        return _readable(timestamp)
    except ValueError as error:
        sentence = str(error)
    except Exception as error:  # a zone is anybody's
        sentence = reason(error)
    raise InvalidEvent(f"{event!r}: timestamp: {sentence}")


def _readable(timestamp: object) -> str:
    if not isinstance(timestamp, str | date):
        raise ValueError(f"a datetime or text is wanted, not {type(timestamp).__name__}")
    if isinstance(timestamp, str) and len(timestamp) > LONGEST_TIME:
        raise ValueError(f"{timestamp[:40]!r}… is no moment in time")
    found = written(times.moment(timestamp))
    if found is None:
        raise ValueError("it is none")
    return found


def copied(event: str, name: str, value: object) -> dict[str, Any]:
    """A copy of a mapping, whose own code may fail in any way.

    Raises:
        InvalidEvent: It is none, or cannot be read.
    """
    if type(value) is dict:
        return cast("dict[str, Any]", value).copy()
    if not isinstance(value, Mapping):
        kind = type(value).__name__
        raise InvalidEvent(f"{event!r}: {name}: a mapping is wanted, not {kind}")
    try:
        return dict(cast("Mapping[str, Any]", value).items())
    except Exception as error:
        sentence = reason(error)
    raise InvalidEvent(f"{event!r}: {name}: cannot be read: {sentence}")
