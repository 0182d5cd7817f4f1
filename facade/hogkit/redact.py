"""Keeps keys out of all that is said, logged or raised."""

from __future__ import annotations

import re

# The prefixes of posthog/models/personal_api_key.py and its neighbours: project token,
# personal key, project secret key, OAuth access and refresh token.
_KEY = re.compile(r"(?ai)\b(ph[cxsar]_)[A-Za-z0-9_\-]+")


def redact(text: str, *secrets: str) -> str:
    """`text` with every key cut to its prefix, and every one of `secrets` whatever it looks like."""
    for secret in secrets:
        text = text.replace(secret, label(secret))
    return _KEY.sub(r"\1…", text)


def label(key: str) -> str:
    """What may be shown of a key: its kind."""
    found = _KEY.match(key)
    return f"{found[1]}…" if found else "…"
