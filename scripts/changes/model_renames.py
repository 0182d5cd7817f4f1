"""Models that have other names now: found at the same places, and alike."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby

from .likeness import models_alike, overlap, unambiguous
from .shapes import Called, Model, View
from .types import Type, opaque

SAME_PLACE = 0.5  # alike, at a place that stayed
ANYWHERE = 0.8  # alike, with no place in common
TOO_LITTLE = 3  # attributes or values: fewer are met by chance
EXACT = 2.0  # the rank of models that are the same: before all others
FEW = 25  # pairs of attributes
NAME = 0.2  # what the same name is worth, beside likeness

NUMBERED = re.compile(r"(\D+)(\d*)")

Pair = tuple[str, str]


def models_paired(old: View, new: View, operations: dict[str, str]) -> dict[str, str]:
    """Classes of before with those of now, given the symbols of operations."""
    return _Models(old, new, operations).paired()


class _Models:
    def __init__(self, old: View, new: View, operations: dict[str, str]) -> None:
        self.old, self.new = old.models, new.models
        self.likeness, self.rank = cache(self._likeness), cache(self._rank)
        self.settled = {name for name in self.old if name in self.new and self._settled(name)}
        self.met: Counter[Pair] = Counter()
        self.found: dict[str, str] = {}
        self.taken: set[str] = set()
        self._meet(old, new, operations)

    def paired(self) -> dict[str, str]:
        """What is the same first; then what has the same name or place, the most alike first; then by looks."""
        named = {(name, name): 0 for name in self.old if name in self.new}
        ranked = sorted({**named, **self.met}, key=lambda pair: (*self.rank(pair), pair))
        for _, group in groupby(reversed(ranked), self.rank):
            self._clear(group)
        gone = [model for name, model in self.old.items() if name not in self.found]
        came = [model for name, model in self.new.items() if name not in self.taken]
        telling = [model for model in gone if len(model.values or model.attributes) >= TOO_LITTLE]
        for one, other in unambiguous(telling, came, models_alike, ANYWHERE):
            self._pair(one.name, other.name)
        return self.found

    def _meet(self, old: View, new: View, operations: dict[str, str]) -> None:
        """Count the places that classes have in common; what a class holds is looked at once."""
        queue: deque[Iterator[tuple[Type, Type]]] = deque(
            _places(old.operations[symbol], new.operations[now])
            for symbol, now in operations.items()
        )
        while queue:
            for pair in self._classes(queue.popleft()):
                self.met[pair] += 1
                if self.met[pair] == 1 and self._plausible(pair):
                    queue.append(_attributes(self.old[pair[0]], self.new[pair[1]]))

    def _classes(self, places: Iterator[tuple[Type, Type]]) -> Iterator[Pair]:
        for one, other in places:
            for name, now in _crossed(one, other, self.settled):
                if name in self.old and now in self.new:
                    yield name, now

    def _clear(self, group: Iterable[Pair]) -> None:
        """Pair those of one rank that no other of them contests; of those that are the same, any will do."""
        free = [pair for pair in group if self._plausible(pair) and self._free(pair)]
        before, after = Counter(name for name, _ in free), Counter(now for _, now in free)
        for pair in sorted(free, key=lambda pair: (*map(_natural, pair),)):
            alone = before[pair[0]] == after[pair[1]] == 1
            if (alone or self.rank(pair)[0] == EXACT) and self._free(pair):
                self._pair(*pair)

    def _free(self, pair: Pair) -> bool:
        return pair[0] not in self.found and pair[1] not in self.taken

    def _pair(self, name: str, now: str) -> None:
        self.found[name] = now
        self.taken.add(now)

    def _settled(self, name: str) -> bool:
        return self.old[name] == self.new[name]

    def _plausible(self, pair: Pair) -> bool:
        return pair[0] == pair[1] or self.likeness(pair) >= SAME_PLACE

    def _likeness(self, pair: Pair) -> float:
        return models_alike(self.old[pair[0]], self.new[pair[1]])

    def _rank(self, pair: Pair) -> tuple[float, bool, float, int]:
        """Likeness, and in what is alike the name, classes that it holds, and how often it is met."""
        one, other, same = self.old[pair[0]], self.new[pair[1]], pair[0] == pair[1]
        held = overlap(one.held, other.held)
        exact = self.likeness(pair) == held == 1.0
        likeness = EXACT if exact else self.likeness(pair) + NAME * same
        return likeness, same, held, self.met[pair]


def _natural(name: str) -> tuple[tuple[str, int], ...]:
    """For an order in which Foo9 comes before Foo10."""
    return tuple((text, int(number or 0)) for text, number in NUMBERED.findall(name))


def _places(one: Called, other: Called) -> Iterator[tuple[Type, Type]]:
    """What stands at the same places of an operation."""
    if one.body is not None and other.body is not None:
        yield one.body.type, other.body.type
    for status in one.answers.keys() & other.answers.keys():
        yield one.answers[status], other.answers[status]
    for name in one.arguments.keys() & other.arguments.keys():
        yield one.arguments[name].type, other.arguments[name].type


def _attributes(one: Model, other: Model) -> Iterator[tuple[Type, Type]]:
    for key in one.attributes.keys() & other.attributes.keys():
        yield one.attributes[key].type, other.attributes[key].type
    if one.extra is not None and other.extra is not None:
        yield one.extra, other.extra
    gone, came = _without(one, other), _without(other, one)
    if len(gone) * len(came) <= FEW:  # a field with another name may hold a class that goes with it
        yield from ((a, b) for a in gone for b in came if opaque(a) == opaque(b))


def _without(one: Model, other: Model) -> list[Type]:
    """Types of attributes that the other has not."""
    return [part.type for key, part in one.attributes.items() if key not in other.attributes]


def _crossed(one: Type, other: Type, settled: set[str]) -> Iterator[Pair]:
    """Classes at the same place of two types: each with itself if it is settled, else each with each."""
    names, now = ({item[1] for item in given if item[0] == "class"} for given in (one, other))
    same = names & now & settled
    yield from ((name, name) for name in same)
    yield from ((name, new) for name in names - same for new in now - same)
    for kind in ("list", "dict"):
        inner = [[item[1] for item in given if item[0] == kind] for given in (one, other)]
        if len(inner[0]) == len(inner[1]) == 1:
            yield from _crossed(inner[0][0], inner[1][0], settled)
