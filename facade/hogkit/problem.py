"""Reads what PostHog, its ingest service or a proxy says when it refuses a request."""

from __future__ import annotations

import html
import json
import math
import re
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from .redact import line
from .retry_after import seconds
from .shapes import is_object

MOST = 8_192  # bytes of a page or plain text that are looked at


@frozen(kw_only=True)
class Problem:
    """One refusal.

    Attributes:
        status: HTTP status.
        detail: In one line, without keys, at most 500 characters.
        type, code, attr: Of PostHog's four-field body (drf-exceptions-hog).
        method, path: Of the request; the path without its query string.
        host: Where it was sent.
        operation: operationId, if the request was an operation of the schema.
        scopes: What that operation needs a key to have.
        request_id: What PostHog's support asks for.
        retry_after: Seconds to wait, counted from the answer; None if it did not say.
    """

    status: int
    detail: str
    type: str | None = None
    code: str | None = None
    attr: str | None = None
    method: str = ""
    path: str = ""
    host: str = ""
    operation: str = ""
    scopes: tuple[str, ...] = ()
    request_id: str | None = None
    retry_after: float | None = None

    def sentence(self) -> str:
        """One line: where, what, and what to do next."""
        where = f"{self.method} {self.path}: " if self.method else ""
        field_name = f" ({self.attr})" if self.attr else ""
        told = f"{where}{self.status} {self.detail}{field_name}"
        advice = self.advice()
        return f"{told.rstrip('.')}. {advice}" if advice else told

    def advice(self) -> str:
        """What to do next, if there is something to say beyond PostHog's own words."""
        if self.status == 403:
            return self._about_permission() if self.type else ""  # else a proxy's page says it
        if (self.method, self.status) == ("DELETE", 405):
            return 'PostHog does not delete these: send PATCH {"deleted": true}.'
        if self.status == 401:
            return self._about_key()
        if self.status == 404 and "ndpoint" in self.detail:
            return "This server does not have it: an older PostHog, or the sandbox?"
        if self.status == 404 and "/projects/" in self.path:
            return "Check the id, the project id, and that the key may see this project."
        if self.status == 429 and self.retry_after is not None:
            return f"Come back in {math.ceil(self.retry_after)} s."
        return ADVICE.get(self.status, "")

    def _about_key(self) -> str:
        if "/api/" in self.path:  # after the prefix that a server of one's own may have
            return f"Is the key right, and of {self.host}? Personal API keys are made in its settings, under Personal API keys."
        return f"Is the project token (phc_…) right, and of {self.host}? It stands in the project's settings."

    def _about_permission(self) -> str:
        if "scope" in self.detail and self.scopes:
            return f"{self.operation} needs {' or '.join(self.scopes)}: edit the key in PostHog's settings."
        if self.operation and not self.scopes:
            return f"{self.operation} has no scope, so PostHog may refuse it to any personal key."
        return "Check the project id, and that the key and its user may see this project."


LATER = "Try again in a moment; status.posthog.com tells of outages."
ADVICE = {
    402: "The plan's allowance is spent; see PostHog's billing page.",
    409: "It has changed meanwhile: read it again, then decide.",
    500: LATER,
    502: LATER,
    503: LATER,
    504: "It took too long: try again, or ask for less.",
    512: "Narrow the query: a shorter time range, fewer columns.",
    513: "Narrow the query: a shorter time range, fewer columns.",
}


def problem_from(
    status: int,
    headers: Mapping[str, str],
    content: bytes,
    *,
    secrets: tuple[str, ...] = (),
    **where: Any,
) -> Problem:
    """The problem that an answer with an error status tells of, whatever form its body has."""
    told = _told(headers.get("content-type", ""), content)
    told["request_id"] = headers.get("x-request-id") or headers.get("cf-ray")
    said: dict[str, Any] = {key: line(text, *secrets) for key, text in told.items() if text}
    said["detail"] = said.get("detail") or f"and said nothing about it ({len(content)} bytes)"
    return Problem(status=status, retry_after=seconds(headers.get("retry-after")), **said, **where)


def _told(content_type: str, content: bytes) -> dict[str, str | None]:
    """type, code, detail and attr, as far as the body says them."""
    text = content[:MOST].decode(errors="replace").strip()
    if looks_like_html(content_type, content):
        return {"detail": f"{page_title(text)} (an HTML page, not an answer of PostHog's API)"}
    try:
        body = json.loads(content)
    except (ValueError, RecursionError):
        # Ingest and flags say it in plain text (rust/capture), or it is cut off.
        return {"detail": text}
    return _fields(body) if is_object(body) else {"detail": _words(body)}


def _fields(body: Mapping[str, Any]) -> dict[str, str | None]:
    """The forms of JSON: four fields; v1 ingest's; a query's; Django REST framework's own."""
    told: dict[str, str | None] = {
        key: body[key] for key in ("type", "code", "attr") if isinstance(body.get(key), str)
    }
    if "error_description" in body or (isinstance(body.get("error"), str) and "detail" not in body):
        # rust/capture/src/v1/error.rs: error, error_description, error_uri
        told.setdefault("code", str(body.get("error", "")) if "error_description" in body else None)
        return told | {"detail": _words(body.get("error_description") or body.get("error"))}
    status = body.get("query_status")
    if is_object(status) and status.get("error_message"):  # posthog/api/query.py
        return told | {"detail": _words(status["error_message"])}
    if "detail" in body:
        return told | {"detail": _words(body["detail"])}
    return told | {"detail": _words(body)}  # {"field": ["This field is required."]}


def _words(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def looks_like_html(content_type: str, content: bytes) -> bool:
    start = content[:200].lstrip().lower()
    declared = bool(start) and "text/html" in content_type.lower()
    return declared or start.startswith((b"<!doctype html", b"<html"))


def page_title(text: str) -> str:
    """The title of an HTML page, or its first words."""
    title = re.search(r"(?is)<title[^>]*>(.*?)</title>", text)
    words = title[1] if title else re.sub(r"(?s)<[^>]*>", " ", text)[:200]
    return " ".join(html.unescape(words).split()) or "an empty page"
