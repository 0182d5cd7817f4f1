"""Keeps keys, and what could steer a terminal, out of all that is said, logged or raised."""

from __future__ import annotations

import re

# The prefixes of posthog/models/personal_api_key.py and its neighbours: project token,
# personal key, project secret key, OAuth access and refresh token.
_KEY = re.compile(r"(?ai)\b(ph[cxsar]_)[A-Za-z0-9_\-]+")
_WHOLE = re.compile(r"(?ai)\bph[cxsar]_[A-Za-z0-9_\-]{20,}")
MOST = 8_192  # characters of a text that are looked at for one line
LONGEST = 500  # characters of that line; a stack trace says no more in ten thousand


def redact(text: str, *secrets: str) -> str:
    """`text` with every key cut to its prefix, and every one of `secrets` whatever it looks like."""
    for secret in secrets:
        text = text.replace(secret, label(secret))
    return _KEY.sub(r"\1…", text)


def looks_like_key(text: str) -> bool:
    """Whether there is a whole key in it, and not a word such as pha_beta."""
    return _WHOLE.search(text) is not None


def label(key: str) -> str:
    """What may be shown of a key: its kind."""
    found = _KEY.match(key)
    return f"{found[1]}…" if found else "…"


def line(text: str, *secrets: str, longest: int = LONGEST) -> str:
    """One line of `text`, without keys and control characters, as a terminal or a log can take it."""
    start = redact(text[:MOST], *secrets)
    flat = " ".join("".join(c if c.isprintable() else " " for c in start).split())
    if len(text) <= MOST and len(flat) <= longest:
        return flat
    return f"{flat[:longest]}…"
