"""Redirects: followed within the host, as they were meant; refused elsewhere."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import unquote

import httpx

from .access import Access
from .redact import line, looks_like_key
from .traits import Traits

MOST = 3  # redirects in a row
_DEFAULT_PORTS = {"http": 80, "https": 443}
_ABOUT_THE_BODY = ("content-length", "content-type", "content-encoding", "transfer-encoding")


def refusal(
    wire: httpx.Request, answer: httpx.Response, access: Access, followed: int
) -> str | None:
    """Why a redirect is not followed; None if it is. Nothing else of its URL stays: it may hold a key.

    Another host must not get the key. A change from http to https on the same host is followed.

    Args:
        followed: How many were followed just before.
    """
    if followed == MOST:
        return "it redirects in a circle"
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


def moved(wire: httpx.Request, answer: httpx.Response) -> httpx.Request:
    """The request to send instead.

    Method and body stay as they are: what httpx and browsers do, a GET for a POST, would read
    where a write was meant.
    """
    target = wire.url.join(answer.headers["location"])
    headers = wire.headers.copy()
    headers["host"] = target.netloc.decode()
    if answer.status_code == 303:  # RFC 9110, 15.4.4: the answer is to be fetched from there
        for name in _ABOUT_THE_BODY:
            headers.pop(name, None)
        return httpx.Request("GET", target, headers=headers, extensions=wire.extensions)
    return httpx.Request(
        wire.method, target, headers=headers, stream=wire.stream, extensions=wire.extensions
    )


def unfollowed(what: Traits) -> str:
    """What to say of a call that ended between a redirect and what it leads to."""
    look = "" if what.harmless else "; it may have been done: look before you send it again"
    return f"it redirects, and the call ended before that was followed{look}"


def holds_key(url: httpx.URL, access: Access) -> bool:
    text = unquote(str(url))
    return looks_like_key(text) or any(secret in text for secret in access.secrets)


def origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port or _DEFAULT_PORTS.get(url.scheme)


@lru_cache(maxsize=64)
def origin_of(address: str) -> tuple[str, str, int | None]:
    """The same of a host that every call compares with."""
    return origin(httpx.URL(address))


def _upgrade(old: httpx.URL, new: httpx.URL) -> bool:
    """From http to https on one host, both on the usual port."""
    schemes = (old.scheme, new.scheme)
    return schemes == ("http", "https") and old.host == new.host and old.port == new.port is None
