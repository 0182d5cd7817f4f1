"""Reads answers that are an object, and lists that come in pages."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

from . import _api
from ._flow import Endpoint, Flow, call
from .context import Context
from .errors import UnexpectedAnswer
from .shapes import is_array


def listed(
    client: Context,
    path: str,
    endpoint: Endpoint[..., Any],
    *args: str,
    limit: int,
    most: float = math.inf,
    filters: Mapping[str, str] | None = None,
) -> Flow[list[Any]]:
    """All that a list has, page by page.

    Args:
        path: Of the list, for messages.
        limit: How many to ask for at once; the server may send fewer.
        most: Give up as soon as there are more.
        filters: More of what the list can be asked.

    Raises:
        UnexpectedAnswer: It is no list; the host is not PostHog's API.
    """
    found: list[Any] = []
    offset: int | None = 0
    while offset is not None and len(found) <= most:
        asked = {"client": client.api, "limit": limit, "offset": offset, **(filters or {})}
        page = yield from call(endpoint, *args, **asked)
        data = fields(page, client, path)
        if not is_array(data.get("results")):
            raise unlike(client, path)
        found += data["results"]
        offset = _next_offset(data.get("next"), offset)
    return found


def _next_offset(url: Any, offset: int) -> int | None:
    """Where the next page starts. Only this number is taken of the link, which may name any host."""
    try:
        told = parse_qs(urlsplit(str(url)).query).get("offset", [""])[0]
    except ValueError:  # it is no URL at all
        return None
    following = int(told) if re.fullmatch(r"[0-9]{1,18}", told) else 0
    return following if following > offset else None


def fields(answer: _api.Model | None, client: Context, path: str) -> Mapping[str, Any]:
    """The answer as an object. What is none stays as it came, whatever its declared type.

    Raises:
        UnexpectedAnswer: It is no object.
    """
    if not isinstance(answer, _api.Model):
        raise unlike(client, path)
    return answer.to_dict()


def unlike(client: Context, path: str) -> UnexpectedAnswer:
    reason = "its body is not what the schema says; is this PostHog's API?"
    return UnexpectedAnswer(client.settings.host, 200, reason, "GET", path)
