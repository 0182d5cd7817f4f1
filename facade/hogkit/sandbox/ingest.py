"""The capture endpoints, version 0.

Source: `rust/capture/src/router.rs`, `rust/capture/src/events/analytics.rs`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from ..uuid7 import uuid7
from .calls import Call
from .captured import RawEvent, RawRequest, read_request
from .messages import Answer, Json, json_answer
from .payload import decode, refused
from .strict import as_text, compact
from .timestamps import event_time, parse_time, written

MAX_EVENT = 1_000_000  # bytes once serialised: what Kafka takes (rust/capture/src/config.rs)
MAX_DISTINCT_ID = 200  # characters


def capture(call: Call) -> Answer:
    value, size = decode(call.request)
    raw = read_request(value, call.request.path)
    token = raw.project_token()
    received = datetime.now(UTC)
    events = [checked(event, size) for event in raw.events]
    if token == call.world.project_token:
        return accepted(call, list(processed(raw, events, sent_at(call, raw), received)))
    # A token that is well-formed but unknown: PostHog says OK and keeps nothing.
    return dropped(call, len(events), "unknown project token")


def accepted(call: Call, events: list[tuple[Json, datetime]]) -> Answer:
    with call.store.lock:
        reasons = [call.store.ingest(event, when) for event, when in events]
    refusals = [reason for reason in reasons if reason is not None]
    note = counted(len(reasons) - len(refusals))
    if refusals:
        note += f", {len(refusals)} dropped: {refusals[0]}"
    return ok(call, note)


def dropped(call: Call, count: int, reason: str) -> Answer:
    with call.store.lock:
        call.store.dropped[reason] += count
    return ok(call, f"{counted(count)} dropped: {reason}")


def counted(count: int) -> str:
    return f"{count} event" if count == 1 else f"{count} events"


def ok(call: Call, note: str) -> Answer:
    if call.query.get("beacon") == "1":
        return Answer(204, note=note)
    return json_answer({"status": "Ok"}, note=note)


def sent_at(call: Call, raw: RawRequest) -> datetime | None:
    """From the batch, else from the query's `_`, which is in milliseconds; in seconds it is ignored."""
    said = parse_time(raw.sent_at) if raw.sent_at else None
    if said is not None:
        return said
    milliseconds = call.query.get("_", "")
    if not milliseconds.isdecimal() or len(milliseconds) > 15:
        return None
    when = datetime.fromtimestamp(int(milliseconds) / 1000, UTC)
    return when if when.year > 2020 else None


def checked(event: RawEvent, size: int) -> tuple[RawEvent, str]:
    """The event and its distinct id, or a refusal of all it came with."""
    if not event.event:
        raise refused(400, "event submitted with an empty event name")
    distinct_id = as_distinct_id(event)
    if distinct_id is None:
        raise refused(400, "event submitted without a distinct_id")
    if not isinstance(event.properties.get("$cookieless_mode", False), bool):
        raise refused(400, "event submitted with invalid cookieless mode")
    # Only a large request can hold a large event.
    if size > MAX_EVENT and len(compact(event.properties).encode(errors="replace")) > MAX_EVENT:
        raise refused(413, f"maximum event size exceeded: an event is over {MAX_EVENT} bytes")
    return event, distinct_id


def as_distinct_id(event: RawEvent) -> str | None:
    value = event.distinct_id
    if value is None:
        value = event.properties.get("distinct_id")
    if value is None:
        return None
    text = as_text(value).replace("\0", "\N{REPLACEMENT CHARACTER}")
    return text[:MAX_DISTINCT_ID] if text.strip() else None


def processed(
    raw: RawRequest,
    events: list[tuple[RawEvent, str]],
    sent: datetime | None,
    received: datetime,
) -> Iterator[tuple[Json, datetime]]:
    """The events as they are stored, each with its time."""
    for event, distinct_id in events:
        trusted = None if event.properties.get("$ignore_sent_at") is True else sent
        when = event_time(event.timestamp, event.offset, trusted, received)
        stored: Json = {
            "uuid": str(event.uuid or uuid7()),
            "event": event.event,
            "distinct_id": distinct_id,
            "timestamp": written(when),
            "properties": event.properties,
            "received_at": written(received),
        }
        yield stored | ({"historical_migration": True} if raw.historical_migration else {}), when
