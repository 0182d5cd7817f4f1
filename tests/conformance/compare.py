"""Whether two JSON values are one and the same, but for the spelling of dates and UUIDs."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID


def difference(sent: Any, got: Any, place: str = "$") -> str | None:
    """Where two values first differ, or None. `True` is not 1 here, but 1.0 is."""
    if isinstance(sent, dict) and isinstance(got, dict):
        if sent.keys() != got.keys():
            lost, new = sorted(sent.keys() - got.keys()), sorted(got.keys() - sent.keys())
            return f"{place}: lost {lost}, new {new}"
        pairs = [(sent[key], got[key], f"{place}.{key}") for key in sent]
    elif isinstance(sent, list) and isinstance(got, list):
        if len(sent) != len(got):
            return f"{place}: {len(sent)} items became {len(got)}"
        pairs = [(a, b, f"{place}[{at}]") for at, (a, b) in enumerate(zip(sent, got, strict=True))]
    else:
        return None if alike(sent, got) else f"{place}: {sent!r} became {got!r}"
    return next(filter(None, (difference(*pair) for pair in pairs)), None)


def alike(sent: Any, got: Any) -> bool:
    if isinstance(sent, str) and isinstance(got, str):
        return sent == got or any(denotes(sent, read) == denotes(got, read) for read in READERS)
    if isinstance(sent, bool) or isinstance(got, bool) or sent is None or got is None:
        return sent is got
    plain = isinstance(sent, int | float) and isinstance(got, int | float)
    return plain and bool(sent == got)


# `datetime.fromisoformat` takes a day for its midnight and drops a seventh digit.
LOSSY = re.compile(r".{,10}|.*\.\d{7}.*")


def moment(text: str) -> datetime:
    if LOSSY.fullmatch(text):
        raise ValueError(text)
    parsed = datetime.fromisoformat(text)
    return parsed.astimezone(UTC) if parsed.tzinfo else parsed


READERS: list[Callable[[str], object]] = [date.fromisoformat, time.fromisoformat, moment, UUID]


def denotes(text: str, read: Callable[[str], object]) -> object:
    """What a text stands for, or an object equal to nothing else."""
    try:
        return read(text)
    except ValueError:
        return object()
