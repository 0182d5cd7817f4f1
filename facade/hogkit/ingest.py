"""Events, one at a time: PostHog's answer is waited for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from . import times
from ._flow import Flow
from .arguments import text
from .context import Context
from .errors import InvalidArgument, InvalidEvent
from .public import Post, post
from .uuid7 import uuid7

SINGLE = "/i/v0/e/"  # posthog.com/docs/api/capture
LONGEST_ID = 200  # characters; PostHog cuts a longer distinct_id (rust/common/types/src/event.rs)


def capture_now(
    client: Context,
    event: str,
    distinct_id: str,
    properties: Mapping[str, Any] | None = None,
    *,
    timestamp: datetime | str | None = None,
    uuid: UUID | None = None,
) -> Flow[UUID]:
    """Send one event, wait until PostHog has it, and return its uuid.

    A 2xx says that it was taken in, not that it is stored: over the plan's quota, or with a token
    that no project has, PostHog answers the same and drops it (rust/capture).

    Args:
        event: Its name.
        distinct_id: Whose it is, at most 200 characters.
        properties: What JSON can hold. `$geoip_disable` is set unless given, since the address
            would be this server's and not the person's.
        timestamp: When it happened; now if left out. Without a zone it is UTC.
        uuid: The same uuid, timestamp, event and distinct_id are one event, if sent twice.

    Raises:
        InvalidEvent: PostHog would refuse it: no name, no distinct_id or one too long, or
            properties that are not JSON.
        ConfigurationError: There is no project token.
    """
    _check(event, distinct_id)
    library, _, version = client.agent.partition("/")
    body = {
        "event": event,
        "distinct_id": distinct_id,
        "uuid": str(chosen := uuid or uuid7()),
        "timestamp": _moment(event, timestamp).isoformat(),
        "properties": {"$lib": library, "$lib_version": version, "$geoip_disable": True}
        | dict(properties or {}),
    }
    yield _post(client, event, body)
    return chosen


def _post(client: Context, event: str, body: Mapping[str, Any]) -> Post:
    try:
        return post(client, SINGLE, body)
    except InvalidArgument as error:
        raise InvalidEvent(f"{event!r}: {error}") from None


def _moment(event: str, timestamp: datetime | str | None) -> datetime:
    if timestamp is None:
        return times.now()
    try:
        return times.moment(timestamp)
    except ValueError as error:
        raise InvalidEvent(f"{event!r}: timestamp: {error}") from None


def _check(event: str, distinct_id: str) -> None:
    text(event, "event", InvalidEvent)
    text(distinct_id, f"{event!r}: distinct_id", InvalidEvent)
    if len(distinct_id) > LONGEST_ID:
        raise InvalidEvent(
            f"{event!r}: distinct_id has {len(distinct_id)} characters, and PostHog keeps {LONGEST_ID}"
        )
