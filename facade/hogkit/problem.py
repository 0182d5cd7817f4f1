"""Reads what PostHog, its ingest service or a proxy says when it refuses a request."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from attrs import frozen

from .redact import line
from .retry_after import in_words, on_clock, seconds, span
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
        tries: How often the request was sent; 0 if this client held it back.
        retry_after: Seconds to wait, counted from the answer; None if it did not say.
        retry_at: When that is over, in UTC.
        from_posthog: Whether the body is of PostHog's app: an object with type, code and detail. A
            proxy before it answers 502, 503 and 504 too, with a page or a form of its own.
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
    tries: int = 1
    retry_after: float | None = None
    retry_at: datetime | None = None
    from_posthog: bool = False

    @property
    def of_query(self) -> bool:
        """Whether it is about running a query."""
        return self.method == "POST" and "/query/" in f"{self.path}/"

    @property
    def of_v1_ingest(self) -> bool:
        return "/i/v1/" in self.path  # rust/capture/src/router.rs

    @property
    def bytes_are_spent(self) -> bool:
        return self.code == "api_queries_budget_exceeded"  # posthog/api_queries_budget.py

    @property
    def out_of_memory(self) -> bool:
        """posthog/exceptions.py: 513, in earlier versions 512 with the code, before that 504."""
        early = self.status == 504 and "max memory limit" in self.detail
        return self.status == 513 or self.code == "clickhouse_memory_limit_exceeded" or early

    @property
    def under_heavy_load(self) -> bool:
        """The memory of the cluster, and not of the query (ClickHouseClusterMemoryLimitExceeded)."""
        return "heavy load" in self.detail

    @property
    def timed_out(self) -> bool:
        """Whether PostHog, and not a proxy, stopped a query for its time."""
        return self.status == 504 and self.from_posthog and self.of_query

    @property
    def maybe_done(self) -> bool:
        """Whether it is a write whose answer was lost."""
        refused = self.status == 503 and self.from_posthog
        write = self.method in ("POST", "PATCH") and "/api/" in self.path and not self.of_query
        return write and not refused and self.status >= 500

    def sentence(self) -> str:
        """One line: where, what, and what to do next."""
        often = f", sent {self.tries} times" if self.tries > 1 else ""
        where = f"{self.method} {self.path}{often}: " if self.method else ""
        field_name = f" ({self.attr})" if self.attr else ""
        answer = f"{self.status} " if self.tries else "not sent: "
        told = f"{where}{answer}{self.detail}{field_name}"
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
        if self.status == 404:
            return self._about_absence()
        if self.status == 429:
            return self._about_limits()
        told = self._about_weight() or (self._when() if self.status >= 500 else "")
        return told or ADVICE.get(self.status, "")

    def _about_key(self) -> str:
        if "/api/" in self.path:  # after the prefix that a server of one's own may have
            return f"Is the key right, and of {self.host}? Personal API keys are made at {self._keys()}."
        return f"Is the project token (phc_…) right, and of {self.host}? It stands in the project's settings."

    def _about_permission(self) -> str:
        needed = self.scopes or tuple(re.findall(r"\b[a-z_]+:(?:read|write)\b", self.detail))
        if "scope" in self.detail and needed:
            what = self.operation or "This"
            return f"{what} needs {' or '.join(needed)}: grant it to the key at {self._keys()}."
        if self.operation and not self.scopes:
            return f"{self.operation} has no scope, so PostHog may refuse it to any personal key."
        return "Check the project id, and that the key and its user may see this project."

    def _keys(self) -> str:
        return f"{self.host}/settings/user-api-keys"

    def _about_absence(self) -> str:
        if "ndpoint" in self.detail:
            return "This server does not have it: an older PostHog, or the sandbox?"
        found = re.search("/projects/([^/]+)/", self.path)
        if not found:
            return ""
        return f"Check the id, and that the key may see project {found[1]}: `hogkit projects list` lists those of {self.host}."

    def _about_limits(self) -> str:
        when = self._when()
        if self.bytes_are_spent:
            return f"{when or IN_AN_HOUR} {READ_LESS}"
        if self.of_v1_ingest:
            return f"{KEEP} {when}".strip()
        return when or (AT_ONCE if self.of_query else LESS)

    def _about_weight(self) -> str:
        """What to do with a query that is too heavy."""
        if self.out_of_memory and self.under_heavy_load:
            return self._when() or LATER
        if self.timed_out and not self.out_of_memory:
            return f"{NARROW} Or run it with refresh=async: it may take longer then."
        if self.status == 500 and "size exceeded" in self.detail:  # ClickHouseQuerySizeExceeded
            return "Shorten the SQL."
        heavy = self.out_of_memory or self.status == 512 or self.code == "too_many_bytes"
        return NARROW if heavy else ""

    def _when(self) -> str:
        """When to come back, in local time. As no clock is read, today is the day of the answer."""
        waits = f"in {span(self.retry_after)}" if self.retry_after is not None else ""
        clock = f"at {on_clock(self.retry_at, self.retry_after)}" if self.retry_at else ""
        return f"Come back {', '.join(filter(None, (clock, waits)))}." if clock or waits else ""


NARROW = "Narrow the query: a shorter time range, fewer columns."
IN_AN_HOUR = "Come back in an hour."  # which is the longest wait (posthog/api_queries_budget.py)
READ_LESS = "Or read less: a shorter time range, fewer columns."
KEEP = "Keep the events, and send them in a later request."
# The number is of PostHog/posthog#38877.
AT_ONCE = "Were too many running at once? PostHog runs 3 queries of a project at a time."
LESS = "Send less, and try again in a moment."
LOOK = "It may have been done: look before you send it again."
LATER = "Try again in a moment; status.posthog.com tells of outages."
ADVICE = {
    402: "The plan's allowance is spent; see PostHog's billing page.",
    408: "The request arrived too slowly: try again.",
    409: "It has changed meanwhile: read it again, then decide.",
    413: "It is too large: send less at a time.",
    500: LATER,
    502: LATER,
    503: LATER,
    504: "It took too long: try again, or ask for less.",
}


def problem_from(
    status: int,
    headers: Mapping[str, str],
    content: bytes,
    *,
    secrets: tuple[str, ...] = (),
    now: datetime | None = None,
    **where: Any,
) -> Problem:
    """The problem that an answer with an error status tells of, whatever form its body has.

    Args:
        now: When the answer came.
        where: What is known of the request; attributes of `Problem`.
    """
    told, from_posthog = _told(headers.get("content-type", ""), content)
    told["request_id"] = headers.get("x-request-id") or headers.get("cf-ray")
    said: dict[str, Any] = {key: line(text, *secrets) for key, text in told.items() if text}
    said["detail"] = said.get("detail") or f"and said nothing about it ({len(content)} bytes)"
    worded = status == 429 or (status == 503 and from_posthog)  # a page is of another's making
    words = said["detail"] if worded else ""
    return Problem(
        status=status,
        from_posthog=from_posthog,
        **_waits(headers.get("retry-after"), words, now or datetime.now(UTC)),
        **said,
        **where,
    )


def held_back(budget: str, wait: float, *, now: datetime | None = None, **where: Any) -> Problem:
    """What PostHog would answer to a request that was not sent, since this client's budget is spent.

    Args:
        budget: The class of calls that it is for.
        wait: Seconds until there is something in it again.
        where: What is known of the request; attributes of `Problem`.
    """
    detail = f"this client's budget for calls of the class {budget} is spent"
    return Problem(
        status=429, tries=0, detail=detail, **_moment(wait, now or datetime.now(UTC)), **where
    )


def _waits(header: str | None, words: str, now: datetime) -> dict[str, Any]:
    wait = seconds(header, now)
    wait = in_words(words) if wait is None else wait
    return {} if wait is None else _moment(wait, now)


def _moment(wait: float, now: datetime) -> dict[str, Any]:
    try:
        return {"retry_after": wait, "retry_at": now.astimezone(UTC) + timedelta(seconds=wait)}
    except OverflowError:  # a clock at the end of time
        return {"retry_after": wait}


def _told(content_type: str, content: bytes) -> tuple[dict[str, str | None], bool]:
    """type, code, detail and attr, as far as the body says them; and whether PostHog's app says it."""
    text = content[:MOST].decode(errors="replace").strip()
    if looks_like_html(content_type, content):
        page = f"{page_title(text)} (an HTML page, not an answer of PostHog's API)"
        return {"detail": page}, False
    try:
        body = json.loads(content)
    except (ValueError, RecursionError):
        # Ingest and flags say it in plain text (rust/capture), or it is cut off.
        return {"detail": text}, False
    if not is_object(body):
        return {"detail": _words(body)}, False
    return _fields(body), all(isinstance(body.get(key), str) for key in ("type", "code", "detail"))


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
        told.setdefault("code", _text(status.get("error_code")))
        return told | {"detail": _words(status["error_message"])}
    return told | {
        "detail": _words(body.get("detail", body))
    }  # {"field": ["This field is required."]}


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


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
