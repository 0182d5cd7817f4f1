"""The capture endpoints, version 0.

Source: `rust/capture/src/router.rs`, `rust/capture/src/events/analytics.rs`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from ..uuid7 import uuid7
from .calls import Call
from .captured import RawEvent, RawRequest, read_request
from .messages import Answer, Json, json_answer
from .payload import TOO_LARGE, decode, refused
from .store import Arrival
from .strict import as_text, compact
from .timestamps import event_time, parse_time, written

MAX_DISTINCT_ID = 200  # characters


def capture(call: Call) -> Answer:
    intake = call.world.intake
    value, size = decode(call.request, intake.largest_body)
    raw = read_request(value, call.request.path)
    token = raw.project_token()
    received = datetime.now(UTC)
    ids = [checked(event) for event in raw.events]
    if oversized((event.properties for event in raw.events), size, intake.largest_event):
        raise refused(413, f"{TOO_LARGE}: an event is over {intake.largest_event} bytes")
    if token != call.world.project_token:
        return ok(call, unknown(call, len(ids)))
    return ok(call, kept(call, list(processed(raw, ids, sent_at(call, raw), received))))


def kept(call: Call, arrivals: list[Arrival]) -> str:
    """Keeps events, and says how many."""
    with call.store.lock:
        reasons = call.store.ingest(arrivals)
    note = counted(len(arrivals) - len(reasons))
    return f"{note}, {len(reasons)} dropped: {reasons[0]}" if reasons else note


def unknown(call: Call, count: int) -> str:
    """Keeps nothing of a token that is well-formed but nobody's: PostHog says OK nevertheless."""
    reason = "unknown project token"
    with call.store.lock:
        call.store.dropped[reason] += count
    return f"{counted(count)} dropped: {reason}"


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


def checked(event: RawEvent) -> str:
    """The distinct id of an event, or a refusal of all it came with."""
    if not event.event:
        raise refused(400, "event submitted with an empty event name")
    distinct_id = as_distinct_id(event)
    if distinct_id is None:
        raise refused(400, "event submitted without a distinct_id")
    if not isinstance(event.properties.get("$cookieless_mode", False), bool):
        raise refused(400, "event submitted with invalid cookieless mode")
    return distinct_id


def oversized(all_properties: Iterable[Json], size: int, largest: int) -> set[int]:
    """The places of the events that are too large; `size` is that of their request.

    No more of them are measured than needed: the rest may be too small together.
    """
    places: set[int] = set()
    for place, properties in enumerate(all_properties):
        if size <= largest:
            break
        length = len(compact(properties).encode(errors="replace"))
        size -= length
        if length > largest:
            places.add(place)
    return places


def as_distinct_id(event: RawEvent) -> str | None:
    value = event.distinct_id
    if value is None:
        value = event.properties.get("distinct_id")
    if value is None:
        return None
    text = as_text(value).replace("\0", "\N{REPLACEMENT CHARACTER}")
    return text[:MAX_DISTINCT_ID] if text.strip() else None


def processed(
    raw: RawRequest, ids: list[str], sent: datetime | None, received: datetime
) -> Iterator[Arrival]:
    """The events as they are stored, each with its time."""
    always: Json = {"received_at": written(received)} | historical(raw.historical_migration)
    for event, distinct_id in zip(raw.events, ids, strict=True):
        trusted = None if event.properties.get("$ignore_sent_at") is True else sent
        when = event_time(event.timestamp, event.offset, trusted, received)
        stored: Json = {
            "uuid": event.uuid or str(uuid7()),
            "event": event.event,
            "distinct_id": distinct_id,
            "timestamp": written(when),
            "properties": event.properties,
            **always,
        }
        yield Arrival(stored, when)


def historical(said: bool) -> Json:
    return {"historical_migration": True} if said else {}
