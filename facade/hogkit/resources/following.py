"""Where the next page of a list is."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from ..hosts import region_of

API = "/api/"  # what all paths of lists begin with
LONGEST = 60_000  # characters; httpx takes 65,536 of a whole URL
UNFIT = re.compile(r"[\x00-\x20\x7f\ud800-\udfff]")


class Elsewhere(ValueError):
    """A link that is not followed; the message says why."""


def following(link: str, asked: str, host: str) -> str:
    """Path and query of the page that a link of PostHog's names, for the configured host.

    A proxy, or a server of one's own behind one, may write the link with another scheme, port or prefix
    than it is reached by: it names the same list all the same. All of its query stays.

    Args:
        link: As PostHog sent it.
        asked: Path and query of the page that had it, as sent.
        host: The configured one, such as https://us.posthog.com, or https://example.com/posthog.

    Raises:
        Elsewhere: It is for another host, which the key is not for; or for no list.
    """
    base = urlsplit(host)
    if len(link) > LONGEST or UNFIT.search(link):
        raise Elsewhere("its link to the next page is no URL")
    try:
        parts = urlsplit(urljoin(f"{host}{asked}", link))
        same = parts.hostname == base.hostname or _same_region(parts.geturl(), host)
        _ = parts.port
    except ValueError:
        raise Elsewhere("its link to the next page is no URL") from None
    if parts.scheme not in ("http", "https") or not same:
        raise Elsewhere("its link to the next page is for another host, which gets no key")
    path, prefix = parts.path, base.path.rstrip("/")
    if prefix and path.startswith(f"{prefix}{API}"):
        path = path.removeprefix(prefix)
    if not path.startswith(API):
        raise Elsewhere("its link to the next page is for no list of the API")
    return f"{path}?{parts.query}" if parts.query else path


def _same_region(link: str, host: str) -> bool:
    """Whether both are PostHog Cloud's in one region, which has names of old."""
    region = region_of(link)
    return region is not None and region == region_of(host)
