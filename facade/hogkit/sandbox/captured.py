"""The events in an ingest request, and whether it is well-formed.

A request is taken or refused as a whole: one bad event refuses all of its batch. The order in
which its readings are tried is PostHog's, and gives odd messages: a batch with one bad event, or
without a token, reads as a single event that lacks its name.

Source: `rust/capture/src/v0_request.rs`, `rust/common/types/src/event.rs`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar
from uuid import UUID

from .messages import Json, as_array, as_object
from .payload import refused

Kind = TypeVar("Kind")

TOKEN_NAMES = ("token", "$token", "api_key")
BATCH_TOKEN_NAMES = ("token", "api_key")
DISTINCT_ID_NAMES = ("distinct_id", "$distinct_id")
SET_NAMES = ("$set", "$set_once")
MAX_TOKEN = 64  # bytes
USUAL_UUID = re.compile(r"[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}")
UUID_TEXT = re.compile(r"[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}", re.IGNORECASE)


class Mismatch(Exception):
    """The JSON does not have this form."""


class RawEvent(NamedTuple):
    """An event; of this kind are many, and a tuple is made in a third of the time of a frozen class."""

    token: str | None
    distinct_id: Any
    uuid: str | None
    event: str
    properties: Json
    timestamp: str | None
    offset: int | None


@dataclass(frozen=True, slots=True)
class RawRequest:
    events: list[RawEvent]
    token: str | None = None
    sent_at: str | None = None
    historical_migration: bool = False

    def project_token(self) -> str:
        """The one token of the request, in the form of a token though perhaps nobody's."""
        if self.token is not None:
            return checked(self.token)
        tokens = {event.token for event in self.events if event.token is not None}
        if not tokens:
            raise refused(401, "event submitted without an api_key")
        if len(tokens) > 1:
            raise refused(401, "batch submitted with inconsistent api_key values")
        return checked(tokens.pop())


def read_request(value: Any, path: str) -> RawRequest:
    request = tried(value, path)
    if not request.events:
        raise refused(400, "request holds no event")
    return request


def tried(value: Any, path: str) -> RawRequest:
    for reading in (as_events, as_batch, as_event):
        try:
            return reading(value)
        except Mismatch:
            continue
    try:
        event = read_event({**fields(value), "event": "$identify"})
    except Mismatch:
        reason = "data did not match any variant of untagged enum RawRequest"
        raise refused(400, f"failed to parse request: {reason}") from None
    if not path.startswith("/engage"):
        reason = "non-engage request missing event name attribute"
        raise refused(400, f"failed to hydrate events from request: {reason}")
    return RawRequest([event])


def as_events(value: Any) -> RawRequest:
    events = as_array(value)
    if events is None:
        raise Mismatch
    return RawRequest([read_event(event) for event in events])


def as_batch(value: Any) -> RawRequest:
    given = fields(value)
    token, batch = one_of(given, BATCH_TOKEN_NAMES), as_array(given.get("batch"))
    if not isinstance(token, str) or batch is None:
        raise Mismatch
    return RawRequest(
        [read_event(event) for event in batch],
        token,
        optional(str, given.get("sent_at")),
        bool(optional(bool, given.get("historical_migration"))),
    )


def as_event(value: Any) -> RawRequest:
    return RawRequest([read_event(value)])


def read_event(value: Any) -> RawEvent:
    given = fields(value)
    properties = fields(given.get("properties", {}))
    token = optional(str, one_of(given, TOKEN_NAMES))
    if token is None and isinstance(properties.get("token"), str):
        token = properties["token"]
    if "$set" in given or "$set_once" in given:
        properties |= lifted(given)
    return RawEvent(
        token,
        one_of(given, DISTINCT_ID_NAMES),
        read_uuid(optional(str, given.get("uuid"))),
        required(str, given.get("event")),
        properties,
        optional(str, given.get("timestamp")),
        optional(int, given.get("offset")),
    )


def lifted(given: Json) -> Json:
    """`$set` and `$set_once` beside the properties count as in them."""
    return {name: fields(given[name]) for name in SET_NAMES if given.get(name) is not None}


def read_uuid(text: str | None) -> str | None:
    """In the usual form, in which it nearly always is."""
    if not text:
        return None
    if USUAL_UUID.fullmatch(text):
        return text
    if not UUID_TEXT.fullmatch(text):
        raise Mismatch
    return str(UUID(text))


def fields(value: Any) -> Json:
    given = as_object(value)
    if given is None:
        raise Mismatch
    return given


def one_of(given: Json, names: tuple[str, ...]) -> Any:
    """The value under whichever of its names is there; two of them at once is an error."""
    present = list(filter(given.__contains__, names))
    if len(present) > 1:
        raise Mismatch
    return given[present[0]] if present else None


def optional(kind: type[Kind], value: Any) -> Kind | None:
    """The value, which may be absent or null but not of another kind; true is no number."""
    if value is None or type(value) is kind:
        return value
    raise Mismatch


def required(kind: type[Kind], value: Any) -> Kind:
    """The value, if it is of this kind."""
    if type(value) is kind:
        return value
    raise Mismatch


def checked(token: str) -> str:
    token = token.strip()
    fault = token_fault(token)
    if fault:
        raise refused(401, f"API key is not valid: {fault}")
    return token


def token_fault(token: str) -> str | None:
    """Why it cannot be a token (`rust/capture/src/token.rs`)."""
    reasons = {
        "empty": not token,
        "too_long": len(token.encode("utf-8", "surrogatepass")) > MAX_TOKEN,
        "not_ascii": not token.isascii(),
        "personal_api_key": token.startswith("phx_"),
        "null_byte": "\0" in token,
    }
    return next((reason for reason, applies in reasons.items() if applies), None)
