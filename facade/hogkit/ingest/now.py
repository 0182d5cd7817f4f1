"""One event in a request of its own: PostHog's answer is waited for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from .._flow import Flow
from ..context import Context
from ..public import Post, encoded
from .events import DistinctId

SINGLE = "/i/v0/e/"  # posthog.com/docs/api/capture


def capture_now(
    client: Context,
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
) -> Flow[UUID]:
    """Send one event, wait until PostHog has it, and return its uuid.

    A 2xx says that it was taken in, not that it is stored: over the plan's quota, or with a token
    that no project has, PostHog answers the same and drops it (rust/capture).

    Args:
        event, distinct_id, properties, timestamp, uuid, groups, set, set_once, process_person_profile:
            As of `capture`.

    Raises:
        InvalidEvent: PostHog would refuse it, as of `capture`; raised whether there is an `on_error`
            or not, like everything else here.
        Rejected: PostHog refused it.
        ConfigurationError: There is no project token.
    """
    ingest = client.ingest
    chosen, record = ingest.make(
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
    if ingest.how.silent:
        ingest.kept(record)
    else:
        yield Post(
            client, SINGLE, b'{"api_key":%b,%b' % (encoded(client.project_token), record[1:])
        )
    return chosen
