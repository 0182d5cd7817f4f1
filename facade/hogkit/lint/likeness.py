"""Whether a name is known, and which is like it."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches

_MOST = 20_000  # names that are looked through for one that is like another: about a second


def like(name: str, known: Collection[str], least: float = 0.6) -> str:
    """The known name that is most like it; "" if none is."""
    folded = {one.lower(): one for one in list(known)[:_MOST]}
    if name.lower() in folded:
        return folded[name.lower()]
    close = get_close_matches(name.lower(), folded, 1, least)
    return folded[close[0]] if close else ""


def perhaps(name: str, known: Collection[str]) -> str:
    close = like(name, known)
    return f"; perhaps `{close}`" if close else ""


def slip(name: str, known: Collection[str]) -> str:
    """The known name that lacks a letter of it, has one more, or has two the other way round; "" if none."""
    return next((one for one in known if one.startswith("$") and _is_slip(name, one)), "")


def _is_slip(name: str, other: str) -> bool:
    shorter, longer = sorted((name, other), key=len)
    if len(longer) - len(shorter) == 1:
        at = _differs(shorter, longer)
        return shorter[at:] == longer[at + 1 :]
    if len(longer) != len(shorter):
        return False
    at = _differs(name, other)
    return name[at : at + 2] == other[at : at + 2][::-1] and name[at + 2 :] == other[at + 2 :]


def _differs(one: str, other: str) -> int:
    """Where they differ first."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(one), len(other)))
