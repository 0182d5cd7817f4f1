"""One request and its answer as PostHog means them: keys, redirects, errors. No I/O.

`exchange` is a generator that yields the requests to send and receives what became of each, so
the two transports only carry it out. What is to be repeated, and when, belongs here too.
"""

from __future__ import annotations

import logging
from collections.abc import Generator
from typing import Any

import httpx

from .access import Access
from .errors import ApiError, ConfigurationError, UnexpectedAnswer, error_for
from .problem import MOST, looks_like_html, page_title, problem_from
from .redact import line, redact
from .redirects import holds_key, origin, redirected
from .unreachable import unreachable

log = logging.getLogger(__package__)

Outcome = httpx.Response | httpx.RequestError
Exchange = Generator[httpx.Request, Outcome, httpx.Response]

MOST_REDIRECTS = 3


def exchange(request: httpx.Request, access: Access, *, proxied: bool = False) -> Exchange:
    """Yield what to send, receive what became of it, return the answer.

    Raises:
        Unreachable, UnexpectedAnswer, ApiError
    """
    wire = signed(request, access)
    redirects = 0
    while True:
        outcome = yield wire
        if isinstance(outcome, httpx.RequestError):
            raise unreachable(outcome, access, proxied=proxied) from outcome
        if (target := redirected(wire, outcome, access)) is None:
            return accepted(request, outcome, access)
        if redirects == MOST_REDIRECTS:
            raise UnexpectedAnswer(access.host, outcome.status_code, "it redirects in a circle")
        wire, redirects = target, redirects + 1


def signed(request: httpx.Request, access: Access) -> httpx.Request:
    """What goes over the wire: the request itself never holds the key.

    httpx attaches requests to its exceptions and responses, and logs their URLs.

    Raises:
        ConfigurationError: The request would take the key to another host, or has one in its URL.
    """
    if holds_key(request.url, access):
        raise ConfigurationError("refused to send a key in a URL, where proxies and servers log it")
    if origin(request.url) != origin(httpx.URL(access.host)):
        where = f"{request.url.scheme}://{request.url.netloc.decode(errors='replace')}"
        raise ConfigurationError(f"refused to send to {where}: this client is for {access.host}")
    headers = request.headers.copy()
    # Behind a shared front another name is another site.
    headers["host"] = request.url.netloc.decode()
    headers["user-agent"] = access.agent
    headers.pop("authorization", None)
    if access.bearer:
        headers["authorization"] = f"Bearer {access.bearer}"
    return httpx.Request(
        request.method,
        request.url,
        headers=headers,
        stream=request.stream,
        extensions=request.extensions,
    )


def accepted(request: httpx.Request, answer: httpx.Response, access: Access) -> httpx.Response:
    """The answer, if it is a success that PostHog's API can have given."""
    what: Any = request.extensions.get("operation")
    html = looks_like_html(answer.headers.get("content-type", ""), answer.content)
    if answer.is_success and not (html and (what is None or what.answer not in ("text", "binary"))):
        return answer
    private = access.bearer is not None
    if answer.status_code < 400 or (private and _not_the_api(answer)):
        raise UnexpectedAnswer(
            access.host, answer.status_code, _looks(answer, html, private, access)
        )
    raise refusal(request, answer, access)


def refusal(request: httpx.Request, answer: httpx.Response, access: Access) -> ApiError:
    """The error for an answer with an error status."""
    what: Any = request.extensions.get("operation")
    problem = problem_from(
        answer.status_code,
        answer.headers,
        answer.content,
        secrets=access.secrets,
        method=request.method,
        path=redact(request.url.path, *access.secrets),
        host=access.host,
        operation=what.id if what is not None else "",
        scopes=what.scopes if what is not None else (),
    )
    log.debug("%s %s: %d %s", problem.method, problem.path, problem.status, problem.code)
    return error_for(problem)


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
