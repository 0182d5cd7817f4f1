"""Content types: what one of them is, and which of several is taken."""

from __future__ import annotations

import re

# In order of preference. A body of any other type is sent as it is.
BODIES = ("json", "multipart", "form", "content")
ANSWERS = ("json", "text", "binary")

STANDARD = {
    "json": "application/json",
    "multipart": "multipart/form-data",
    "form": "application/x-www-form-urlencoded",
    "content": "application/octet-stream",
    "text": "text/plain",
    "binary": "application/octet-stream",
}


def is_type(content_type: str) -> bool:
    """Whether it is a content type at all."""
    return bool(re.fullmatch(r"[\w.+*-]+/[\w.+*-]+", bare(content_type), re.ASCII))


def bare(content_type: str) -> str:
    """`content_type` without its parameters."""
    return content_type.partition(";")[0].strip().lower()


def body_kind(content_type: str) -> str:
    """One of `BODIES`."""
    if _is_json(bare(content_type)):
        return "json"
    named = {STANDARD[kind]: kind for kind in ("multipart", "form")}
    return named.get(bare(content_type), "content")


def answer_kind(content_type: str) -> str:
    """One of `ANSWERS`."""
    if _is_json(bare(content_type)) or bare(content_type) == "*/*":
        return "json"
    return "text" if bare(content_type).startswith("text/") else "binary"


def _is_json(name: str) -> bool:
    return name == STANDARD["json"] or name.endswith("+json")
