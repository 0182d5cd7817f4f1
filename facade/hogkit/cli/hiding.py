"""Keeps the configured keys, and what could steer a terminal, out of all that is printed."""

from __future__ import annotations

import os
import re
from functools import cache

from ..redact import label, redact

# C0 and C1 controls move the cursor or run commands; the others reorder or break lines, or
# (the last range) are no characters at all.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)


@cache
def secrets() -> tuple[str, ...]:
    """The keys that the environment names, sound or not, the longest first: one may begin another.

    They are read once a command: hundreds of thousands of cells ask for them.
    """
    from ..settings import PERSONAL, PROJECT_TOKEN, SHORTEST_KEY

    given = {os.environ.get(name, "").strip() for name in (*PERSONAL, *PROJECT_TOKEN)}
    found = (key for key in given if len(key) >= SHORTEST_KEY)
    return tuple(sorted(found, key=len, reverse=True))


@cache
def _forms(known: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Each key, plain and as JSON escapes it, with what is shown in its place."""
    import json

    return tuple((form, label(key)) for key in known for form in (key, json.dumps(key)[1:-1]))


def hide(text: str) -> str:
    """Data without the configured keys.

    Other keys stay: `hogkit api` may be the only one who ever sees a key that it has just made.
    """
    for form, shown in _forms(secrets()):
        text = text.replace(form, shown)
    return text


def hide_bytes(content: bytes) -> bytes:
    for form, shown in _forms(secrets()):
        content = content.replace(form.encode(), shown.encode())
    return content


def message(text: str) -> str:
    """One line about something: without anything that looks like a key."""
    return visible(redact(" ".join(text.split()), *secrets()))


def visible(text: str, *, but: str = "") -> str:
    r"""`text` with control characters written as \x1b, except those in `but`."""
    return _UNSAFE.sub(lambda found: found[0] if found[0] in but else _escaped(found[0]), text)


def _escaped(character: str) -> str:
    if character in "\n\r\t":
        return {"\n": "\\n", "\r": "\\r", "\t": "\\t"}[character]
    return f"\\x{ord(character):02x}" if character < "\xff" else f"\\u{ord(character):04x}"
