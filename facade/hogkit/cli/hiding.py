"""Keeps the configured keys, and what could steer a terminal, out of all that is printed."""

from __future__ import annotations

import os
import re
from functools import cache

from ..redact import label, redact

LONG = 16  # characters of a key without a prefix that no data has by chance

# C0 and C1 controls move the cursor or run commands; the others reorder or break lines, or
# (the last range) are no characters at all.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)


_learned: set[str] = set()  # what no variable names: what `hogkit login` keeps, or is just told


def learn(*keys: str) -> None:
    """Hide these too, as long as the command runs."""
    if not _learned.issuperset(keys):
        _learned.update(keys)
        _forget_forms()


@cache
def secrets() -> tuple[str, ...]:
    """The keys that the environment names, sound or not, and those that were learned, the longest first:
    one may begin another.

    They are read once a command: hundreds of thousands of cells ask for them.
    """
    from ..settings import PERSONAL, PROJECT_TOKEN, SHORTEST_KEY

    given = {os.environ.get(name, "").strip() for name in (*PERSONAL, *PROJECT_TOKEN)} | _learned
    found = (key for key in given if len(key) >= SHORTEST_KEY)
    return tuple(sorted(found, key=len, reverse=True))


@cache
def _forms(key: str) -> tuple[tuple[str, str], ...]:
    """The key, plain and as JSON escapes it, with what is shown in its place."""
    import json

    return tuple((form, label(key)) for form in {key, json.dumps(key)[1:-1]})


@cache
def _personal() -> tuple[tuple[str, str], ...]:
    """What is hidden in data: the key that must stay private, if a word of the data cannot be meant.

    The project token is no secret and part of what projects are. Other keys stay too: `hogkit api`
    may be the only one who ever sees a key that it has just made.
    """
    from ..settings import PERSONAL

    given = {os.environ.get(name, "").strip() for name in PERSONAL}
    private = {key for key in _learned if not key.startswith("phc_")}
    keys = sorted(given | private, key=len, reverse=True)
    return tuple(
        form for key in keys if label(key) != "…" or len(key) >= LONG for form in _forms(key)
    )


def forget() -> None:
    """Let the environment be read again."""
    _learned.clear()
    _forget_forms()


def _forget_forms() -> None:
    secrets.cache_clear()
    _personal.cache_clear()


def hide(text: str) -> str:
    """Data without the personal key."""
    for form, shown in _personal():
        text = text.replace(form, shown)
    return text


def hide_bytes(content: bytes) -> bytes:
    for form, shown in _personal():
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
