"""Writes what PostHog answered to `hogkit api`, as it was sent."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

from ..shapes import is_object
from .json_text import decoded
from .output import hint, write_bytes, write_json

if TYPE_CHECKING:
    from .._api import Response
    from .description import Description


def written(answer: Response[Any], *, indent: bool) -> None:
    """Write the body on standard output, and say if it is empty."""
    kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    if not answer.content:
        hint(f"PostHog answered {int(answer.status_code)} without a body")
    elif (text := _json(answer.content, kind)) is not None:
        write_json(text, indent=indent)
    else:
        write_bytes(answer.content, kind)


def _json(content: bytes, kind: str) -> str | None:
    """The text of a body that is JSON, or is not said to be anything else."""
    if kind and "json" not in kind:
        return None
    try:
        text = decoded(content)
        json.loads(text)
    except (ValueError, RecursionError):
        return None
    return text


def announce(body: Any, description: Description) -> None:
    """Say how the next page is asked for."""
    following = body.get("next") if is_object(body) else None
    if not isinstance(following, str):
        return
    asked = parse_qs(urlsplit(following).query)
    known = [p.name for p in description.parameters if p.place == "query"]
    pages = [
        f"--param {n}={asked[n][0]}" for n in known if n in ("offset", "cursor") and n in asked
    ]
    hint(f"there is another page: {' '.join(pages) or following}")
