"""One request and its answer as PostHog means them: keys, redirects, errors. No I/O.

`exchange` is a generator that yields the requests to send and receives what became of each, so
the two transports only carry it out. What is to be repeated, and when, belongs here too.
"""

from __future__ import annotations

import logging
from collections.abc import Generator
from typing import Any
from urllib.parse import unquote

import httpx

from .access import Access
from .errors import ApiError, ConfigurationError, UnexpectedAnswer, Unreachable, error_for
from .problem import looks_like_html, page_title, problem_from
from .redact import redact

log = logging.getLogger(__package__)

Outcome = httpx.Response | httpx.RequestError
Exchange = Generator[httpx.Request, Outcome, httpx.Response]

MOST_REDIRECTS = 3
_DEFAULT_PORTS = {"http": 80, "https": 443}


def exchange(request: httpx.Request, access: Access) -> Exchange:
    """Yield what to send, receive what became of it, return the answer.

    Raises:
        Unreachable, UnexpectedAnswer, ApiError
    """
    wire = signed(request, access)
    redirects = 0
    while True:
        outcome = yield wire
        if isinstance(outcome, httpx.RequestError):
            raise unreachable(outcome, access) from outcome
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
    url = unquote(str(request.url))
    if redact(url, *access.secrets) != url:
        raise ConfigurationError("refused to send a key in a URL, where proxies and servers log it")
    if _origin(request.url) != _origin(httpx.URL(access.host)):
        where = f"{request.url.scheme}://{request.url.netloc.decode()}"
        raise ConfigurationError(f"refused to send to {where}: this client is for {access.host}")
    headers = request.headers.copy()
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


def redirected(wire: httpx.Request, answer: httpx.Response, access: Access) -> httpx.Request | None:
    """The request to send instead, if `answer` is a redirect within the host.

    Method and body stay as they are: what httpx and browsers do, a GET for a POST, would read
    where a write was meant. A change from http to https on the same host is followed.

    Raises:
        UnexpectedAnswer: It leads to another host, which must not get the key, or to a login.
    """
    if not answer.has_redirect_location:
        return None
    target = _target(wire, answer)
    shown = target and redact(
        f"{target.scheme}://{target.netloc.decode()}{target.path}", *access.secrets
    )
    if target is None:
        reason = "it redirects to what is no URL"
    elif "login" in target.path.split("/"):
        reason = f"it redirects to a login page, {shown}; is this PostHog's API?"
    elif _origin(target) != _origin(wire.url) and not _upgrade(wire.url, target):
        reason = f"it redirects to {shown}, where the key is not sent; is that the host to give?"
    else:
        return _moved(wire, target, see_other=answer.status_code == 303)
    raise UnexpectedAnswer(access.host, answer.status_code, reason)


def _target(wire: httpx.Request, answer: httpx.Response) -> httpx.URL | None:
    try:
        return wire.url.join(answer.headers["location"])
    except httpx.InvalidURL:
        return None


def _moved(wire: httpx.Request, target: httpx.URL, *, see_other: bool) -> httpx.Request:
    headers = wire.headers.copy()
    headers["host"] = target.netloc.decode()
    if see_other:  # RFC 9110, 15.4.4: the answer is to be fetched from there
        for name in ("content-length", "content-type", "content-encoding", "transfer-encoding"):
            headers.pop(name, None)
        return httpx.Request("GET", target, headers=headers, extensions=wire.extensions)
    return httpx.Request(
        wire.method, target, headers=headers, stream=wire.stream, extensions=wire.extensions
    )


def accepted(request: httpx.Request, answer: httpx.Response, access: Access) -> httpx.Response:
    """The answer, if it is a success that PostHog's API can have given."""
    what: Any = request.extensions.get("operation")
    html = looks_like_html(answer.headers.get("content-type", ""), answer.content)
    if answer.is_success and not (html and (what is None or what.answer not in ("text", "binary"))):
        return answer
    private = access.bearer is not None
    if answer.is_success or answer.status_code < 400 or (private and _not_the_api(answer)):
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


def unreachable(error: httpx.RequestError, access: Access) -> Unreachable:
    """The error for a request that got no answer. The frames below, which hold the key, are cut off."""
    cause: BaseException | None = error
    while cause is not None:
        cause.__traceback__ = None
        cause = cause.__cause__ or cause.__context__
    return Unreachable(access.host, _reason(error, access))


# What to say for an error of the socket, by what its text has in it; the texts are libc's and OpenSSL's.
_REASONS = (
    ("CERTIFICATE_VERIFY_FAILED", "its TLS certificate is not trusted; for an authority of your own set SSL_CERT_FILE"),
    ("WRONG_VERSION_NUMBER", "it does not speak TLS there; is it http:// rather than https://?"),
    ("Name or service not known", "no such host; is its name right, and is there a network?"),
    ("nodename nor servname", "no such host; is its name right, and is there a network?"),
    ("Temporary failure in name resolution", "its name cannot be looked up; is there a network?"),
    ("Connection refused", "connection refused; is the host right, and the server running?"),
    ("Network is unreachable", "no network"),
)  # fmt: skip


def _reason(error: httpx.RequestError, access: Access) -> str:
    text = redact(str(error), *access.secrets)
    for sign, reason in _REASONS:
        if sign in text:
            return reason
    if isinstance(error, httpx.TimeoutException):
        stage = type(error).__name__.removesuffix("Timeout").lower()
        return f"no answer in time ({stage} time-out)"
    return f"{text or 'the connection broke'} ({type(error).__name__})"


def _not_the_api(answer: httpx.Response) -> bool:
    """Whether something else than PostHog's API said that there is no such path; it answers JSON itself."""
    return answer.status_code in (404, 405) and "json" not in answer.headers.get("content-type", "")


def _looks(answer: httpx.Response, html: bool, private: bool, access: Access) -> str:
    where = (
        "is POSTHOG_HOST PostHog's app host, not its ingest host?"
        if private
        else "is that PostHog's ingest host?"
    )
    if not html:
        return f"this is not PostHog's API; {where}"
    page = redact(page_title(answer.text), *access.secrets)[:80]
    if answer.is_success and ("login" in answer.text.lower() or "PostHog" in page):
        return f"this looks like a login page ({page!r}), not PostHog's API; {where}"
    return f"this is an HTML page ({page!r}), not PostHog's API; {where}"


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port or _DEFAULT_PORTS.get(url.scheme)


def _upgrade(old: httpx.URL, new: httpx.URL) -> bool:
    """From http to https on one host, both on the usual port."""
    return (
        (old.scheme, new.scheme) == ("http", "https")
        and old.host == new.host
        and old.port == new.port is None
    )
