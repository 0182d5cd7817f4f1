"""Writes what PostHog answered to `hogkit api`, as it was sent."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import click

from ..shapes import is_object
from .hiding import hide_bytes
from .json_text import decoded
from .output import hint, write_bytes, write_json

if TYPE_CHECKING:
    from .._api import Response
    from .description import Description


def written(answer: Response[Any], description: Description, file: Path | None) -> None:
    """Write the body, and say if it is empty or has another page."""
    kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    if file is not None:
        saved(answer.content, file)
    elif not answer.content:
        hint(f"PostHog answered {int(answer.status_code)} without a body")
    elif (text := _json(answer.content, kind)) is not None:
        write_json(text)
    else:
        write_bytes(answer.content, kind)
    announce(answer.parsed, description)


def saved(content: bytes, file: Path) -> None:
    """A new file is its owner's alone: answers are about people."""
    try:
        with open(file, "wb", opener=private) as out:
            out.write(hide_bytes(content))
    except OSError as error:
        raise click.FileError(str(file), error.strerror) from None
    hint(f"wrote {len(content):,} bytes to {file}")


def private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


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
