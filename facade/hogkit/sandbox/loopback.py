"""What a web page in a browser on this machine may not do here.

A page can send requests to loopback, and under a name of its own that it lets point there (DNS
rebinding) it could read the answers too.
"""

from __future__ import annotations

import re

from .messages import Refused, Request, problem, text_answer

LOOPBACK = re.compile(r"(127\.0\.0\.1|localhost|\[::1\])(:\d+)?", re.IGNORECASE)


def check_host(request: Request) -> None:
    """Refuse names that are not of loopback; HTTP/1.0 may leave the name out."""
    host = request.headers.get("host", "")
    if host and not LOOPBACK.fullmatch(host):
        said = "Bad Request: this sandbox answers to 127.0.0.1 and localhost only."
        raise Refused(text_answer(said, 400))


def check_media_type(request: Request) -> None:
    """A body must be said to be JSON, which no page can say without leave of the other side.

    PostHog takes forms too.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if request.body and kind != "application/json":
        detail = f'Unsupported media type "{kind}" in request. This sandbox reads JSON only.'
        raise problem(415, "invalid_request", "unsupported_media_type", detail)
