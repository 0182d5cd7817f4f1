"""Redirects: followed within the host, as they were meant; refused elsewhere."""

from __future__ import annotations

from urllib.parse import unquote

import httpx

from .access import Access
from .errors import UnexpectedAnswer
from .redact import line, looks_like_key

_DEFAULT_PORTS = {"http": 80, "https": 443}
_ABOUT_THE_BODY = ("content-length", "content-type", "content-encoding", "transfer-encoding")


def redirected(wire: httpx.Request, answer: httpx.Response, access: Access) -> httpx.Request | None:
    """The request to send instead, if `answer` is a redirect within the host.

    Method and body stay as they are: what httpx and browsers do, a GET for a POST, would read
    where a write was meant. A change from http to https on the same host is followed.

    Raises:
        UnexpectedAnswer: It leads to another host, which must not get the key, or to a login.
    """
    if not answer.has_redirect_location:
        return None
    reason = _refusal(wire, answer, access)
    if reason is not None:
        raise UnexpectedAnswer(access.host, answer.status_code, reason)
    return _moved(wire, wire.url.join(answer.headers["location"]), answer.status_code)


def _refusal(wire: httpx.Request, answer: httpx.Response, access: Access) -> str | None:
    """Why a redirect is not followed. Nothing of its URL but this stays: it may hold a key."""
    try:
        target = wire.url.join(answer.headers["location"])
    except httpx.InvalidURL:
        return "it redirects to what is no URL"
    place = f"{target.scheme}://{target.netloc.decode(errors='replace')}{target.path}"
    shown = line(place, *access.secrets, longest=150)
    if "login" in target.path.split("/"):
        return f"it redirects to a login page, {shown}; is this PostHog's API?"
    if origin(target) != origin(wire.url) and not _upgrade(wire.url, target):
        return f"it redirects to {shown}, where the key is not sent; is that the host to give?"
    if holds_key(target, access):
        return "it redirects to a URL with a key in it"
    return None


def _moved(wire: httpx.Request, target: httpx.URL, status: int) -> httpx.Request:
    headers = wire.headers.copy()
    headers["host"] = target.netloc.decode()
    if status == 303:  # RFC 9110, 15.4.4: the answer is to be fetched from there
        for name in _ABOUT_THE_BODY:
            headers.pop(name, None)
        return httpx.Request("GET", target, headers=headers, extensions=wire.extensions)
    return httpx.Request(
        wire.method, target, headers=headers, stream=wire.stream, extensions=wire.extensions
    )


def holds_key(url: httpx.URL, access: Access) -> bool:
    text = unquote(str(url))
    return looks_like_key(text) or any(secret in text for secret in access.secrets)


def origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port or _DEFAULT_PORTS.get(url.scheme)


def _upgrade(old: httpx.URL, new: httpx.URL) -> bool:
    """From http to https on one host, both on the usual port."""
    schemes = (old.scheme, new.scheme)
    return schemes == ("http", "https") and old.host == new.host and old.port == new.port is None
