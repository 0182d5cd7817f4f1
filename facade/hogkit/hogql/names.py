"""Names of columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count


def distinct(names: Sequence[str]) -> tuple[str, ...]:
    """Names of which no two are the same: count(), count()_2, …"""
    made: dict[str, None] = {}
    given = frozenset(names)
    for name in names:
        others = (told for n in count(2) if (told := f"{name}_{n}") not in given)
        made[name if name not in made else next(told for told in others if told not in made)] = None
    return tuple(made)
