"""The capture endpoint of version 1, which answers for each event by itself.

Source: `rust/capture/src/v1/analytics/process.rs`, `constants.rs`, `response.rs`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from .analytics_request import (
    Batch,
    Event,
    Head,
    error,
    read_batch,
    read_head,
    strict_time,
    unpacked,
)
from .calls import Call
from .captured import Mismatch, read_uuid
from .ingest import historical, kept, oversized, unknown
from .intake import Intake, Result
from .messages import Answer, Json, Refused, json_answer
from .store import Arrival
from .timestamps import event_time, written

LONGEST = 200  # bytes of an event's name, and of a distinct id
# Ids of nobody, in any case of letters: such events are kept, and no person is made of them.
NOBODY = {
    *("0", "00000000-0000-0000-0000-000000000000", "[object object]", "anonymous"),
    *("anonymous-user", "backend", "distinct_id", "distinctid", "email", "false", "guest", "id"),
    *("nan", "none", "not_authenticated", "null", "system", "true", "undefined", "user"),
}
PERSONLESS = "person_processing_disabled"
KEPT = ("ok", "warning")
# What is said with a result that was ordered.
DETAILS: Mapping[Result, str] = {
    "warning": PERSONLESS,
    "drop": "event_restriction_drop",
    "retry": "not_persisted",
    "limited": "billing_limit_exceeded",
}


@dataclass(frozen=True, slots=True)
class Arrived:
    """What all events of a request share."""

    head: Head
    batch: Batch
    received: datetime


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is said of an event; `arrival` if it is kept."""

    uuid: str
    result: Result
    details: str | None = None
    arrival: Arrival | None = None

    def as_json(self) -> Json:
        details = {} if self.details is None else {"details": self.details}
        return {"result": self.result, **details}


def capture_v1(call: Call) -> Answer:
    try:
        given = answered(call)
    except Refused as refusal:
        given = refusal.answer
    request_id = call.request.headers.get("posthog-request-id")
    echo = {} if request_id is None else {"posthog-request-id": request_id}
    return replace(given, headers={**given.headers, **echo})


def answered(call: Call) -> Answer:
    head = read_head(call.request.headers)
    intake = call.world.intake
    content = unpacked(call.request, head.encoding, intake.largest_body)
    verdicts = judged(Arrived(head, read_batch(content), datetime.now(UTC)), len(content), intake)
    if head.token == call.world.project_token:
        note = kept(call, [verdict.arrival for verdict in verdicts if verdict.arrival])
    else:
        note = unknown(call, len(verdicts))
    answer = json_answer({"results": {each.uuid: each.as_json() for each in verdicts}}, note=note)
    again = any(verdict.result == "retry" for verdict in verdicts)
    return replace(answer, headers={**answer.headers, "retry-after": "1"}) if again else answer


def checked(batch: Batch) -> list[str]:
    """The uuids of a batch, or a refusal of it."""
    if not batch.events:
        raise error(400, "empty_batch", "request batch is empty")
    if strict_time(batch.created_at) is None:
        said = f"invalid batch: created_at is not valid RFC 3339: {batch.created_at}"
        raise error(400, "invalid_batch", said)
    uuids: dict[str, None] = {}
    for event in batch.events:
        uuid = checked_uuid(event.uuid)
        if uuid in uuids:
            raise error(400, "duplicate_event_uuid", f"duplicate event uuid: {event.uuid}")
        uuids[uuid] = None
    return list(uuids)


def checked_uuid(text: str) -> str:
    try:
        uuid = read_uuid(text)
    except Mismatch:
        raise error(400, "invalid_event_uuid", f"invalid event uuid: {text}") from None
    if uuid is None:
        raise error(400, "missing_event_uuid", "event submitted without a uuid")
    return uuid


def judged(arrived: Arrived, size: int, intake: Intake) -> list[Verdict]:
    events = arrived.batch.events
    large = oversized((event.properties for event in events), size, intake.largest_event)
    verdicts: list[Verdict] = []
    for place, (event, uuid) in enumerate(zip(events, checked(arrived.batch), strict=True)):
        fault = fault_of(event) or ("event_too_big" if place in large else None)
        if fault is not None:
            verdicts.append(Verdict(uuid, "drop", fault))
        else:
            verdicts.append(taken(processed(event, uuid, arrived), intake))
    return verdicts


def taken(arrival: Arrival, intake: Intake) -> Verdict:
    """What is said of an event in which nothing is wrong."""
    uuid, distinct_id = arrival.event["uuid"], arrival.event["distinct_id"]
    result = intake.result(arrival.event)
    if result not in KEPT:
        return Verdict(uuid, result, DETAILS[result])
    personless = result == "warning" or distinct_id.lower() in NOBODY
    details = PERSONLESS if personless else None
    return Verdict(uuid, result, details, arrival._replace(personless=personless))


def fault_of(event: Event) -> str | None:
    """Why an event is dropped, though it is of the right form."""
    faults = {
        "dropped_performance_event": event.event == "$performance_event",
        "missing_event_name": not event.event,
        "event_name_too_long": too_long(event.event),
        "missing_distinct_id": not event.distinct_id,
        "distinct_id_too_large": too_long(event.distinct_id),
        "invalid_event_timestamp": strict_time(event.timestamp) is None,
        "malformed_event_properties": not isinstance(event.properties, dict),
    }
    return next((fault for fault, applies in faults.items() if applies), None)


def too_long(text: str) -> bool:
    return len(text) * 4 > LONGEST and len(text.encode()) > LONGEST


def processed(event: Event, uuid: str, arrived: Arrived) -> Arrival:
    """The event as it is stored, its time corrected by the clock of the request unless told not to."""
    trusted = None if event.extra.get("$ignore_sent_at") else arrived.head.sent
    when = event_time(event.timestamp.upper(), None, trusted, arrived.received)
    stored: Json = {
        "uuid": uuid,
        "event": event.event,
        "distinct_id": event.distinct_id,
        "timestamp": written(when),
        "properties": {**event.properties, **event.extra, **arrived.head.library},
        "received_at": written(arrived.received),
        **historical(arrived.batch.historical_migration),
    }
    return Arrival(stored, when)
