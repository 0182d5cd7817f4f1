"""Keeps keys, and what could steer a terminal, out of all that is said, logged or raised."""

from __future__ import annotations

import re

# The prefixes of posthog/models/personal_api_key.py and its neighbours: project token,
# personal key, project secret key, OAuth access and refresh token.
_KEY = re.compile(r"(?ai)\b(ph[cxsar]_)[A-Za-z0-9_\-]+")
LONGEST = (
    500  # characters of one line; a proxy's page or a stack trace says no more in ten thousand
)


def redact(text: str, *secrets: str) -> str:
    """`text` with every key cut to its prefix, and every one of `secrets` whatever it looks like."""
    for secret in secrets:
        text = text.replace(secret, label(secret))
    return _KEY.sub(r"\1…", text)


def label(key: str) -> str:
    """What may be shown of a key: its kind."""
    found = _KEY.match(key)
    return f"{found[1]}…" if found else "…"


def line(text: str, *secrets: str, longest: int = LONGEST) -> str:
    """One line of `text`, without keys and control characters, as a terminal or a log can take it."""
    flat = " ".join("".join(c if c.isprintable() else " " for c in redact(text, *secrets)).split())
    return flat if len(flat) <= longest else f"{flat[:longest]}…"
