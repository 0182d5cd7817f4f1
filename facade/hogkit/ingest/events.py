"""Events as PostHog takes them: made and checked at the call, with one uuid and one time for good."""

from __future__ import annotations

import time
import warnings
from collections.abc import Mapping
from datetime import UTC, datetime
from json.encoder import encode_basestring as _json
from typing import Any, cast
from uuid import UUID

from attrs import frozen

from .. import times
from ..arguments import text
from ..errors import InvalidEvent
from ..uuid7 import uuid7
from .encoding import DEEPEST, encode, quick

# Characters. PostHog cuts a longer distinct_id (rust/common/types/src/event.rs); its v1 ingest refuses
# either (rust/capture/src/v1/analytics/types.rs).
LONGEST_ID = 200
LONGEST_NAME = 200
# Characters of a group's key: rust/common/types/src/event.rs.
LONGEST_GROUP_KEY = 400
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
            whose = _id(event, whose)
        if whose.isspace() or whose.lower() in JUNK:
            _suspicious(event, whose)
        chosen = uuid7() if uuid is None else _uuid(event, uuid)
        at = self._now() if timestamp is None else _moment(event, timestamp).isoformat()
        told: Mapping[str, Any] = {} if properties is None else properties
        if groups or set is not None or set_once is not None or process_person_profile is not None:
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
        if self.library.keys().isdisjoint(told):
            rest = quick(told, DEEPEST - 1)
            if rest is not None:
                comma = "," if rest != b"{}" else ""
                head = (
                    f'{{"event":{_json(event)},"distinct_id":{_json(distinct_id)},"uuid":"{uuid}"'
                    f',"timestamp":"{at}","properties":{{{self._told}{comma}'
                )
                try:
                    return b"%b%b}" % (head.encode(), rest[1:])
                except UnicodeEncodeError:
                    pass  # a lone surrogate, which the other way tells of
        return self._walked(event, distinct_id, uuid, at, told)

    def _walked(self, event: str, distinct_id: str, uuid: UUID, at: str, told: object) -> bytes:
        """The same, for what is not plain."""
        try:
            properties = {**self.library, **_mapping(event, "properties", told)}
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
    told = dict(_mapping(event, "properties", properties))
    given = {"groups": groups, "set": set, "set_once": set_once}
    told |= {
        f"${name}": _mapping(event, name, value)
        for name, value in given.items()
        if value is not None
    }
    if process_person_profile is not None:
        told["$process_person_profile"] = bool(process_person_profile)
    return told


def _wrong_name(event: object) -> None:
    """Refuse a name; a subclass of str is none that is wrong."""
    name = text(event, "event", InvalidEvent)
    if len(name) > LONGEST_NAME:
        raise InvalidEvent(
            f"event: {name[:40]!r}… has {len(name)} characters, and PostHog takes {LONGEST_NAME}"
        )


def _id(event: str, distinct_id: object) -> str:
    """A distinct_id as text: numbers and UUIDs are what databases have."""
    known = distinct_id
    if isinstance(known, UUID) or (isinstance(known, int) and not isinstance(known, bool)):
        known = str(known)
    found = str(text(known, f"{event!r}: distinct_id", InvalidEvent))
    if len(found) > LONGEST_ID:
        raise InvalidEvent(
            f"{event!r}: distinct_id has {len(found)} characters, and PostHog keeps {LONGEST_ID}"
        )
    return found


def _suspicious(event: str, distinct_id: str) -> None:
    text(distinct_id, f"{event!r}: distinct_id", InvalidEvent)
    warnings.warn(
        f"{event!r}: distinct_id {distinct_id!r} looks like a missing one; PostHog makes no person of it",
        JunkDistinctId,
        stacklevel=5,
    )


def _uuid(event: str, uuid: UUID | str) -> UUID:
    if isinstance(uuid, UUID):
        return uuid
    try:
        return UUID(uuid)
    except (ValueError, TypeError, AttributeError):
        raise InvalidEvent(f"{event!r}: uuid: {str(uuid)[:60]!r} is none") from None


def _moment(event: str, timestamp: datetime | str) -> datetime:
    try:
        return times.moment(timestamp)
    except (ValueError, TypeError, AttributeError) as error:
        raise InvalidEvent(f"{event!r}: timestamp: {error}") from None


def _mapping(event: str, name: str, value: object) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        kind = type(value).__name__
        raise InvalidEvent(f"{event!r}: {name}: a mapping is wanted, not {kind}")
    return cast("Mapping[str, Any]", value)
