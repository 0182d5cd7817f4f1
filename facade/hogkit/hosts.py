"""Which address is for what: PostHog's two regions, and servers of one's own.

A PostHog has an app host, for private endpoints and the personal key, and an ingest host, for
public endpoints and the project token (posthog.com/docs/api). On one's own server they are one.
"""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit

from .errors import ConfigurationError
from .redact import redact

APP = {"us": "https://us.posthog.com", "eu": "https://eu.posthog.com"}
INGEST = {"us": "https://us.i.posthog.com", "eu": "https://eu.i.posthog.com"}
# app.posthog.com was the only host before there were regions; it is US (posthog-python, request.py).
_REGION_OF_APP = {"us.posthog.com": "us", "eu.posthog.com": "eu", "app.posthog.com": "us"}
_REGION_OF_INGEST = {"us.i.posthog.com": "us", "eu.i.posthog.com": "eu", "app.i.posthog.com": "us"}
_WEBSITE = {"posthog.com", "www.posthog.com"}
# First segments of pages and endpoints: what a URL copied from a browser or the docs begins with.
_PAGES = {"api", "project", "settings", "login", "insights", "dashboard", "i", "batch", "capture", "e", "flags", "decide"}  # fmt: skip


def app_host(given: str, name: str) -> str:
    """The app host that `given` means: us, eu or a URL; an ingest host of the cloud is mapped.

    Args:
        given: What the user wrote.
        name: Where it was written, for messages.

    Raises:
        ConfigurationError: It cannot be an app host.
    """
    if given.lower() in APP:
        return APP[given.lower()]
    parts = _parts(given, name)
    region = _REGION_OF_APP.get(_hostname(parts)) or _REGION_OF_INGEST.get(_hostname(parts))
    return APP[region] if region else _text(parts)


def ingest_host(given: str, name: str) -> str:
    """The ingest host that `given` means: us, eu or a URL.

    Raises:
        ConfigurationError: It cannot be an ingest host; an app host of the cloud is none.
    """
    if given.lower() in INGEST:
        return INGEST[given.lower()]
    parts = _parts(given, name)
    if region := _REGION_OF_APP.get(_hostname(parts)):
        raise ConfigurationError(
            f"{name}: {_hostname(parts)} is PostHog's app host; events go to {INGEST[region]}. "
            "Give that, or leave it out: it follows from the host"
        )
    region = _REGION_OF_INGEST.get(_hostname(parts))
    return INGEST[region] if region else _text(parts)


def ingest_of(app: str) -> str:
    """The ingest host that belongs to an app host."""
    region = region_of(app)
    return INGEST[region] if region else app


def region_of(host: str) -> str | None:
    """us or eu, if `host` is of PostHog Cloud."""
    name = _hostname(urlsplit(host))
    return _REGION_OF_APP.get(name) or _REGION_OF_INGEST.get(name)


def _parts(given: str, name: str) -> SplitResult:
    """The pieces of a URL that can be a host."""
    if redact(given) != given or re.fullmatch(r"[\w-]{20,}", given):
        raise ConfigurationError(f"{name}: looks like a key; write us, eu or https://…")
    parts = _split(given, name)
    if "@" in parts.netloc:
        raise ConfigurationError(f"{name}: has a user name or password in it; a host has none")
    shown = redact(repr(given))
    if parts.scheme not in ("http", "https"):
        guess = redact(given.partition("://")[2] or given).lstrip("/")
        plain = guess.startswith(("localhost", "127.", "[::1]"))
        what = "another scheme than https" if "://" in given else "no scheme"
        meant = f"http{'' if plain else 's'}://{guess}"
        raise ConfigurationError(f"{name}: {shown} has {what}; write us, eu or {meant}")
    if not _is_name(_hostname(parts)) or parts.port == 0 or re.search(r"[\s\\]", given):
        raise ConfigurationError(f"{name}: {shown} names no host; write us, eu or https://…")
    if parts.query or parts.fragment:
        raise ConfigurationError(f"{name}: {shown} has a query or fragment; give the host alone")
    if _hostname(parts) in _WEBSITE:
        raise ConfigurationError(f"{name}: {shown} is PostHog's website; its API is at us or eu")
    if parts.path.strip("/").partition("/")[0] in _PAGES:
        root = f"{parts.scheme}://{parts.netloc}"
        raise ConfigurationError(
            f"{name}: {shown} is a page or endpoint; give the host alone: {root}"
        )
    if region_of(given) and parts.port not in (None, 443):
        raise ConfigurationError(
            f"{name}: {shown} has a port, and PostHog Cloud has none to choose"
        )
    if parts.scheme == "http" and _hostname(parts).endswith(".posthog.com"):
        raise ConfigurationError(f"{name}: {shown} would send keys in the open; use https://")
    return parts


def _split(given: str, name: str) -> SplitResult:
    try:
        parts = urlsplit(given)
        _ = parts.port  # read only when asked for
    except ValueError as error:
        raise ConfigurationError(
            f"{name}: {redact(repr(given))} is no URL: {redact(str(error))}"
        ) from None
    return parts


def _hostname(parts: SplitResult) -> str:
    """Without the dot that may end it: us.posthog.com. is us.posthog.com."""
    return (parts.hostname or "").removesuffix(".")


def _is_name(host: str) -> bool:
    """Whether it is an IPv6 address, or labels with dots between them (RFC 1123, and letters of IDNA)."""
    label = r"\w([\w-]{0,61}\w)?"
    return ":" in host or re.fullmatch(rf"{label}(\.{label})*", host) is not None


def _text(parts: SplitResult) -> str:
    return f"{parts.scheme}://{parts.netloc.lower()}{parts.path.rstrip('/')}"
