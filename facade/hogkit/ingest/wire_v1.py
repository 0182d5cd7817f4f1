"""v1 ingest: `POST /i/v1/analytics/events`, which answers for each event by itself.

Headers, results and limits: rust/capture/src/v1 in PostHog's repository.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import frozen

from ..errors import PostHogError
from ..public import Post, encoded
from ..retry_after import seconds
from ..shapes import as_object, is_object
from .compression import compress
from .wire import JSON, Attempt, Outcome, stamp

if TYPE_CHECKING:
    import httpx

    from ..context import Context

PATH = "/i/v1/analytics/events"
TAKEN = ("ok", "warning")
# Properties that are fields of the event here, and those that are options, with the type that each
# must have: another refuses the whole batch.
FIELDS = {"$session_id": "session_id", "$window_id": "window_id"}
OPTIONS = {
    "$cookieless_mode": ("cookieless_mode", bool),
    "$ignore_sent_at": ("disable_skew_correction", bool),
    "$product_tour_id": ("product_tour_id", str),
    "$process_person_profile": ("process_person_profile", bool),
}
SET_BY_THE_SERVER = ("$lib", "$lib_version")  # from PostHog-Sdk-Info


class EventDropped(PostHogError):
    """v1 ingest answered for one event that it will not keep it.

    Attributes:
        result: Its word, such as drop or limited.
        details: Its reason, such as event_too_big or billing_limit_exceeded.
    """

    def __init__(self, result: str, details: str | None) -> None:
        super().__init__(result, details)
        self.result, self.details = result, details

    def _told(self) -> str:
        return f"PostHog will not keep the event: {self.result}" + f" ({self.details})" * bool(self.details)  # fmt: skip


@frozen
class Events:
    """Requests of v1 ingest; the token is a bearer token, which the transport adds."""

    client: Context

    def request(self, records: Sequence[bytes], historical: bool, attempt: Attempt) -> Post:
        events = [encoded(_event(json.loads(record))) for record in records]
        kind = b'"historical_migration":true,' if historical else b""
        head = b'"created_at":%b,%b' % (encoded(attempt.created_at), kind)
        body = b'{%b"batch":[%b]}' % (head, b",".join(events))
        return Post(self.client, PATH, compress(body), self._headers(attempt))

    def _headers(self, attempt: Attempt) -> Mapping[str, str]:
        return {
            **JSON,
            "posthog-sdk-info": self.client.agent,
            "posthog-attempt": str(attempt.number),
            "posthog-request-id": str(attempt.request_id),
            "posthog-request-timestamp": stamp(),
        }

    def outcome(self, records: Sequence[bytes], answer: httpx.Response) -> Outcome:
        """An event without a result was taken; so were all, if there is no body to read."""
        results = _results(answer.content)
        again: list[bytes] = []
        refused: list[tuple[bytes, PostHogError]] = []
        for record in records if results else ():
            told = as_object(results.get(json.loads(record)["uuid"]))
            result = told.get("result", "ok")
            if result == "retry":
                again.append(record)
            elif result not in TAKEN:
                refused.append((record, EventDropped(str(result), told.get("details"))))
        return Outcome(again, refused, seconds(answer.headers.get("retry-after")) or 0.0)


def _event(event: Mapping[str, Any]) -> Mapping[str, Any]:
    """An event of v1. PostHog is told not to shift its timestamp by the difference of the clocks, which
    is another one for each try."""
    properties = dict(event["properties"])
    for name in SET_BY_THE_SERVER:
        properties.pop(name, None)
    options: dict[str, Any] = {"disable_skew_correction": True}
    for name, (option, kind) in OPTIONS.items():
        if isinstance(value := properties.pop(name, None), kind):
            options[option] = value
    fields = {
        field: properties.pop(name)
        for name, field in FIELDS.items()
        if isinstance(properties.get(name), str)
    }
    return {**event, **fields, "options": options, "properties": properties}


def _results(content: bytes) -> Mapping[str, Any]:
    try:
        body: Any = json.loads(content)
    except (ValueError, RecursionError):
        return {}
    return as_object(body.get("results")) if is_object(body) else {}
