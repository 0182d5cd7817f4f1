"""Shows a request in place of sending it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..redact import redact
from .hiding import secrets
from .output import write

if TYPE_CHECKING:
    import httpx


def show(request: httpx.Request) -> None:
    """Method, URL, headers and body, each as it would go over the wire but without the key."""
    lines = [f"{request.method} {request.url}"]
    lines += [f"{name}: {value}" for name, value in request.headers.items()]
    body = request.read()
    if body:
        lines += ["", _shown(body, request.headers.get("content-type", ""))]
    text = "\n".join(lines)
    write(redact(text, *secrets()))


def _shown(body: bytes, kind: str) -> str:
    try:
        text = body.decode()
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        return f"({len(body):,} bytes of {kind or 'unknown type'})"
    return text
