"""What can be captured: events, and the special ones that tell of persons and groups."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from ..arguments import text
from ..errors import InvalidEvent
from ..uuid7 import uuid7
from .events import LONGEST_GROUP_KEY, DistinctId, copied, identifier

if TYPE_CHECKING:
    from .ingest import Ingest

Properties = Mapping[str, Any]


def capture(
    ingest: Ingest,
    event: str,
    distinct_id: DistinctId,
    properties: Properties | None = None,
    *,
    timestamp: datetime | str | None = None,
    uuid: UUID | str | None = None,
    groups: Mapping[str, str] | None = None,
    set: Properties | None = None,
    set_once: Properties | None = None,
    process_person_profile: bool | None = None,
) -> tuple[UUID, bytes]:
    """Capture an event, and return its uuid at once; it is sent in the background.

    Its uuid and its time are fixed here, so that PostHog knows it again however often it is sent.
    It is lost only with the process: `flush`, `close`, the end of the interpreter and SIGTERM wait for
    it; `PostHog(spool=…)` keeps it through a kill -9 and an outage of days.

    Args:
        event: Its name, at most 200 characters.
        distinct_id: Whose it is, at most 200 characters; a number or a UUID is taken as text. One that
            looks like a missing one (`null`, `undefined`, `0`…) is warned about.
        properties: What JSON can hold, and datetime, date, Decimal, UUID, Enum, dataclasses, attrs
            classes, pydantic models, numpy's numbers, sets and bytes. NaN and Infinity become null.
            `$geoip_disable` is set unless given: the address would be this server's.
        timestamp: When it happened; now if left out. Without a zone it is UTC.
        uuid: The same uuid, timestamp, event and distinct_id are one event, if captured twice.
        groups: Group type to group key, such as {"company": "acme"}.
        set, set_once: Properties of the person, the latter only where there is no value yet.
        process_person_profile: False for an anonymous event, which makes no person.

    Raises:
        InvalidEvent: PostHog would refuse it: no name, no distinct_id, over 1,000,000 bytes, or a
            property that cannot be sent; the message has its path. With `on_error` that is told, and
            nothing is raised.
        QueueFull: There was no room for it (see `Delivery.overflow`); the same holds.
        ConfigurationError: There is no project token.
    """
    return ingest.make(
        event,
        distinct_id,
        properties,
        timestamp=timestamp,
        uuid=uuid,
        groups=groups,
        set=set,
        set_once=set_once,
        process_person_profile=process_person_profile,
    )


def identify(
    ingest: Ingest,
    distinct_id: DistinctId,
    properties: Properties | None = None,
    *,
    set_once: Properties | None = None,
    anonymous_id: DistinctId | None = None,
    timestamp: datetime | str | None = None,
    uuid: UUID | str | None = None,
) -> tuple[UUID, bytes]:
    """Say who a person is: capture `$identify`.

    Args:
        distinct_id: The person's own id.
        properties: Of the person, to be set.
        set_once: The same, only where there is no value yet.
        anonymous_id: The id under which the person acted before; its events become this person's.
        timestamp, uuid: As of `capture`, and so are the errors.
    """
    told: dict[str, Any] | None = None
    if anonymous_id is not None:
        told = {"$anon_distinct_id": identifier("$identify", "anonymous_id", anonymous_id)}
    return ingest.make(
        "$identify", distinct_id, told,
        set={} if properties is None else properties, set_once=set_once, timestamp=timestamp, uuid=uuid,
    )  # fmt: skip


def alias(
    ingest: Ingest,
    alias: DistinctId,
    distinct_id: DistinctId,
    *,
    timestamp: datetime | str | None = None,
    uuid: UUID | str | None = None,
) -> tuple[UUID, bytes]:
    """Give a person a second id: capture `$create_alias`.

    Args:
        alias: The second id, which must not be a person's yet that was identified.
        distinct_id: The id that the person has.
        timestamp, uuid: As of `capture`, and so are the errors.
    """
    known = identifier("$create_alias", "distinct_id", distinct_id)
    second = identifier("$create_alias", "alias", alias)
    return ingest.make(
        "$create_alias", known, {"alias": second, "distinct_id": known},
        timestamp=timestamp, uuid=uuid,
    )  # fmt: skip


def set_person(
    ingest: Ingest,
    distinct_id: DistinctId,
    properties: Properties | None = None,
    *,
    set_once: Properties | None = None,
    unset: Sequence[str] = (),
    timestamp: datetime | str | None = None,
    uuid: UUID | str | None = None,
) -> tuple[UUID, bytes]:
    """Set properties of a person: capture `$set`.

    Args:
        properties: To be set.
        set_once: To be set only where there is no value yet.
        unset: Names of properties to be removed.
        timestamp, uuid: As of `capture`, and so are the errors.
    """
    names = _names(unset)
    return ingest.make(
        "$set", distinct_id, {"$unset": names} if names else None,
        set={} if properties is None else properties, set_once=set_once, timestamp=timestamp, uuid=uuid,
    )  # fmt: skip


def _names(unset: Any) -> list[str]:
    if isinstance(unset, str):
        raise InvalidEvent(f"unset: a list is wanted; for one property give [{unset[:60]!r}]")
    if not isinstance(unset, list | tuple | AbstractSet):
        raise InvalidEvent(f"unset: a list is wanted, not {type(unset).__name__}")
    return [text(name, "unset", InvalidEvent) for name in cast("Iterable[object]", unset)]


def group_identify(
    ingest: Ingest,
    group_type: str,
    group_key: str,
    properties: Properties | None = None,
    *,
    distinct_id: DistinctId | None = None,
    timestamp: datetime | str | None = None,
    uuid: UUID | str | None = None,
) -> tuple[UUID, bytes]:
    """Set properties of a group: capture `$groupidentify`.

    Args:
        group_type: Such as company.
        group_key: Which one, at most 400 characters.
        properties: To be set.
        distinct_id: Who did this; if left out, an id is made of the group, and no person.
        timestamp, uuid: As of `capture`, and so are the errors.
    """
    group_type = str.__str__(text(group_type, "group_type", InvalidEvent))
    group_key = str.__str__(text(group_key, "group_key", InvalidEvent))
    if len(group_key) > LONGEST_GROUP_KEY:
        raise InvalidEvent(
            f"group_key: has {len(group_key)} characters, and PostHog takes {LONGEST_GROUP_KEY}"
        )
    given = {} if properties is None else copied("$groupidentify", "properties", properties)
    told = {"$group_type": group_type, "$group_key": group_key, "$group_set": given}
    nobody = distinct_id is None
    return ingest.make(
        "$groupidentify",
        f"{group_type}_{group_key}"[:200] if distinct_id is None else distinct_id,
        told,
        timestamp=timestamp,
        uuid=uuid,
        process_person_profile=False if nobody else None,
    )


def capture_exception(
    ingest: Ingest,
    error: BaseException | None = None,
    distinct_id: DistinctId | None = None,
    properties: Properties | None = None,
    *,
    handled: bool = True,
    absolute_paths: bool = False,
    local_variables: bool = False,
    timestamp: datetime | str | None = None,
    uuid: UUID | str | None = None,
    groups: Mapping[str, str] | None = None,
) -> tuple[UUID, bytes]:
    """Capture an exception with its stack, as `$exception`.

    Args:
        error: The one being handled, if left out.
        distinct_id: Who met it; if left out, an anonymous event, which makes no person.
        handled: Whether the program went on.
        absolute_paths: Send where files lie, and not only their place in a package.
        local_variables: Send the values of variables: they may hold what is nobody's business.
        properties, timestamp, uuid, groups: As of `capture`, and so are the errors.
    """
    from .tracebacks import exception_properties

    found = sys.exception() if error is None else error
    if found is None:
        raise InvalidEvent("$exception: none is being handled; give the exception")
    if not isinstance(found, BaseException):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidEvent(f"$exception: an exception is wanted, not {type(found).__name__}")
    given = {} if properties is None else copied("$exception", "properties", properties)
    told = exception_properties(
        found, handled=handled, absolute_paths=absolute_paths, local_variables=local_variables
    )
    return ingest.make(
        "$exception",
        str(uuid7()) if distinct_id is None else distinct_id,
        told | given,
        timestamp=timestamp,
        uuid=uuid,
        groups=groups,
        process_person_profile=False if distinct_id is None else None,
    )
