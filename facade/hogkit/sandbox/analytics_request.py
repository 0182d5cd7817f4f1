"""Requests of capture's version 1: headers, encoding, and the form of a batch.

Source: `rust/capture/src/v1/context.rs`, `error.rs`, `util.rs`, `analytics/types.rs`.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from .captured import UUID_TEXT, Mismatch, fields, optional, required, token_fault
from .messages import Json, Refused, Request, as_array, json_answer
from .payload import GZIP, inflate, read_json
from .timestamps import parse_time

REQUIRED = (
    "PostHog-Sdk-Info",
    "PostHog-Attempt",
    "PostHog-Request-Id",
    "PostHog-Request-Timestamp",
    "content-type",
    "user-agent",
)
MAX_LIBRARY = 200  # bytes of PostHog-Sdk-Info; of a longer one nothing is taken
MAX_ATTEMPT = 2**32 - 1
NOT_HERE = ("br", "zstd")  # PostHog has them.
ZLIB_START = b"\x78"  # Without it, deflate is taken to be bare.
RFC_3339 = re.compile(
    r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", re.IGNORECASE | re.ASCII
)
# The kind of each option, and the property that it becomes.
OPTIONS: Mapping[str, tuple[type[bool | str], str]] = {
    "cookieless_mode": (bool, "$cookieless_mode"),
    "disable_skew_correction": (bool, "$ignore_sent_at"),
    "product_tour_id": (str, "$product_tour_id"),
    "process_person_profile": (bool, "$process_person_profile"),
}


class Head(NamedTuple):
    """What the headers say; `library` are properties that every event gets."""

    token: str
    encoding: str
    sent: datetime
    library: Json


class Event(NamedTuple):
    """An event of the right form; `extra` are properties that stand beside its own."""

    event: str
    uuid: str
    distinct_id: str
    timestamp: str
    properties: Any
    extra: Json


class Batch(NamedTuple):
    created_at: str
    historical_migration: bool
    events: list[Event]


def error(status: int, name: str, description: str) -> Refused:
    """The form of all refusals of version 1."""
    uri = "https://posthog.com/docs/api"
    body = {"error": name, "error_description": description, "error_uri": uri}
    return Refused(json_answer(body, status))


def wrong(header: str, why: str) -> Refused:
    return error(400, "invalid_header_value", f"invalid header value: {header} {why}")


def too_large(largest: int) -> Refused:
    said = f"payload too large: Request body exceeds limit of {largest} bytes"
    return error(413, "payload_too_large", said)


def read_head(headers: Mapping[str, str]) -> Head:
    """In PostHog's order: who sends comes before what is missing, and that before what is wrong."""
    if "authorization" not in headers:
        raise error(401, "missing_authorization", "request is missing the Authorization header")
    missing = [name for name in REQUIRED if name.lower() not in headers]
    if missing:
        said = f"request is missing required headers: {json.dumps(missing)}"
        raise error(400, "missing_required_headers", said)
    token = read_token(headers["authorization"])
    check_kind(headers["content-type"])
    encoding = read_encoding(headers.get("content-encoding", ""))
    sent = read_attempt(headers)
    return Head(token, encoding, sent, read_library(headers["posthog-sdk-info"]))


def read_token(said: str) -> str:
    scheme, token = said[:7], said[7:].strip()
    if scheme.lower() != "bearer " or len(said) == len(scheme):
        raise wrong("Authorization", "must use Bearer scheme")
    if token_fault(token):
        raise error(401, "invalid_api_token", "The provided API token is not valid.")
    return token


def check_kind(said: str) -> None:
    if said.partition(";")[0].strip().lower() != "application/json":
        raise error(415, "unsupported_content_type", f"unsupported content type: {said}")


def read_encoding(said: str) -> str:
    encoding = said.lower()
    if encoding not in ("", "gzip", "deflate"):
        where = " (this sandbox has gzip and deflate only)" if encoding in NOT_HERE else ""
        said = f"unsupported content encoding: {said}{where}"
        raise error(415, "unsupported_encoding", said)
    return encoding


def read_attempt(headers: Mapping[str, str]) -> datetime:
    """When the request was sent; its id and the number of the attempt are checked alone."""
    said = headers["posthog-request-id"]
    if not UUID_TEXT.fullmatch(said):
        raise wrong("PostHog-Request-Id", f"is not a valid UUID: {said}")
    said = headers["posthog-attempt"]
    if not re.fullmatch(r"\+?[0-9]{1,20}", said) or not 1 <= int(said) <= MAX_ATTEMPT:
        raise wrong("PostHog-Attempt", f"must be a positive integer: {said}")
    said = headers["posthog-request-timestamp"]
    sent = strict_time(said)
    if sent is None:
        raise wrong("PostHog-Request-Timestamp", f"is not valid RFC 3339: {said}")
    return sent


def strict_time(text: str) -> datetime | None:
    return parse_time(text.upper()) if RFC_3339.fullmatch(text) else None


def read_library(said: str) -> Json:
    """`$lib` and `$lib_version`; nothing of a header that cannot be read, which is no error."""
    name, _, version = (part.strip() for part in said.rpartition("/"))
    if not name or not version or len(said) > MAX_LIBRARY:
        return {}
    return {"$lib": name, "$lib_version": version}


def unpacked(request: Request, encoding: str, largest: int) -> bytes:
    if not request.body:
        raise error(400, "empty_body", "request body is empty")
    try:
        content = decoded(request.body, encoding, largest)
    except zlib.error:
        raise error(400, "request_decoding_error", "Failed to decode request body.") from None
    if max(len(content), len(request.body)) > largest:
        raise too_large(largest)
    return content


def decoded(body: bytes, encoding: str, largest: int) -> bytes:
    if not encoding:
        return body
    if encoding == "gzip":
        return inflate(body, GZIP, largest)
    bits = zlib.MAX_WBITS if body.startswith(ZLIB_START) else -zlib.MAX_WBITS
    return inflate(body, bits, largest)


def read_batch(content: bytes) -> Batch:
    """One wrong kind of value anywhere, in `options` too, refuses all."""
    try:
        given = fields(read_json(content.decode()))
        return Batch(
            required(str, given.get("created_at")),
            required(bool, given.get("historical_migration", False)),
            [read_event(event) for event in as_listed(given.get("batch"))],
        )
    except (Mismatch, ValueError):
        raise error(400, "request_parsing_error", "Failed to parse request body.") from None


def as_listed(value: Any) -> list[Any]:
    events = as_array(value)
    if events is None:
        raise Mismatch
    return events


def read_event(value: Any) -> Event:
    given = fields(value)
    return Event(
        event=required(str, given.get("event")),
        uuid=required(str, given.get("uuid")).strip(),
        distinct_id=required(str, given.get("distinct_id")).strip(),
        timestamp=required(str, given.get("timestamp")),
        properties=given.get("properties", {}),
        extra=read_extra(given),
    )


def read_extra(given: Json) -> Json:
    options = fields(given.get("options", {}))
    named: Json = {
        f"${name}": optional(str, given.get(name)) for name in ("session_id", "window_id")
    }
    for name, (kind, becomes) in OPTIONS.items() if options else ():
        named[becomes] = optional(kind, options.get(name))
    return {name: value for name, value in named.items() if value is not None}
