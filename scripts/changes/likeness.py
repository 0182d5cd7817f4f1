"""How alike two things are, from 0 to 1, and which of many belong together beyond doubt."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from difflib import SequenceMatcher
from typing import Any, TypeVar

from .shapes import Model

T = TypeVar("T")

AHEAD = 0.1  # by which the best has to lead, so that it is no guess
MOST = 60_000  # pairs that are looked at: about a second; more is another API


def alike(one: Sequence[Any], other: Sequence[Any]) -> float:
    """Of texts, or of what paths and names consist of, in their order."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def overlap(one: Collection[Any], other: Collection[Any]) -> float:
    a, b = frozenset(one), frozenset(other)
    return len(a & b) / len(a | b) if a or b else 1.0


def models_alike(one: Model, other: Model) -> float:
    """How much of two models is the same."""
    return overlap(one.marks, other.marks) if one.kind == other.kind else 0.0


def unambiguous(
    gone: Sequence[T], came: Sequence[T], score: Callable[[T, T], float], least: float
) -> list[tuple[T, T]]:
    """Pairs of which each is clearly the best for both; none if there are too many to look at."""
    if len(gone) * len(came) > MOST:
        return []
    table = [[score(one, other) for other in came] for one in gone]
    columns = [_best(list(column)) for column in zip(*table, strict=True)]
    found: list[tuple[T, T]] = []
    for row, scores in enumerate(table):
        place, best, second = _best(scores)
        if place is None or best < least:
            continue
        at, _, other = columns[place]
        if at == row and _clear(best, max(second, other)):
            found.append((gone[row], came[place]))
    return found


def _best(scores: Sequence[float]) -> tuple[int | None, float, float]:
    """Where the best score is, it, and the second best."""
    order = sorted(range(len(scores)), key=lambda place: -scores[place])[:2]
    if not order:
        return None, 0.0, 0.0
    return order[0], scores[order[0]], scores[order[1]] if len(order) > 1 else 0.0


def _clear(best: float, second: float) -> bool:
    return best >= second + AHEAD or second < best >= 1.0
