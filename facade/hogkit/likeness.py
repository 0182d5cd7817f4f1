"""Whether an answer can be of PostHog's API, and what it looks like if not."""

from __future__ import annotations

from typing import Any

import httpx

from .access import Access
from .problem import MOST, looks_like_html, page_title
from .redact import line


def unlike_the_api(request: httpx.Request, answer: httpx.Response, access: Access) -> str | None:
    """Why an answer cannot be of PostHog's API; None if it can."""
    what: Any = request.extensions.get("operation")
    html = looks_like_html(answer.headers.get("content-type", ""), answer.content)
    if answer.is_success and not (html and (what is None or what.answer not in ("text", "binary"))):
        return None
    if unchanged(request, answer):
        return None
    private = access.private
    if answer.status_code < 400 or (private and _not_the_api(answer)):
        return _looks(answer, html, private, access)
    return None


def unchanged(request: httpx.Request, answer: httpx.Response) -> bool:
    """Whether it says that what the caller has is still so, as the caller asked (RFC 9110, 13.1.2)."""
    return answer.status_code == 304 and "if-none-match" in request.headers


def _not_the_api(answer: httpx.Response) -> bool:
    """Whether something else than PostHog's API said that there is no such path.

    It answers 404 as JSON. Its 405 to a DELETE has no body (posthog/api/forbid_destroy_model.py).
    """
    if "json" in answer.headers.get("content-type", ""):
        return False
    return answer.status_code == 404 or (answer.status_code == 405 and bool(answer.content))


def _looks(answer: httpx.Response, html: bool, private: bool, access: Access) -> str:
    app = "is this PostHog's app host, and not its ingest host?"
    where = app if private else "is that PostHog's ingest host?"
    if not html:
        return f"this is not PostHog's API; {where}"
    text = answer.content[:MOST].decode(errors="replace")
    page = line(page_title(text), *access.secrets, longest=80)
    if answer.is_success and ("login" in text.lower() or "PostHog" in page):
        return f"this looks like a login page ({page!r}), not PostHog's API; {where}"
    return f"this is an HTML page ({page!r}), not PostHog's API; {where}"
