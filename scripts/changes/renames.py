"""What is the same under another name: operations, models, arguments, attributes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from functools import cached_property

from attrs import frozen
from pipeline.operation_rules import VARIABLE

from .likeness import AHEAD, alike, models_alike, overlap, unambiguous
from .model_renames import models_paired
from .reading import Reading, values
from .shapes import Called, View
from .types import Type, classes, opaque

SAME_OPERATION = 0.7
SAME_MODEL = 0.8  # of what an operation sends or answers with
LITTLE = 0.5  # for what is found in many operations


@frozen
class Pairs:
    """Symbols and classes of before with those of now, of what there is in both."""

    operations: dict[str, str]
    models: dict[str, str]
    reading: Reading


def pairs(old: View, new: View) -> Pairs:
    operations = _Operations(old, new).paired()
    models = models_paired(old, new, operations)
    gone = {name: f"former {name}" for name in old.models if name in new.models}  # another's by now
    other = {name: now for name, now in {**gone, **models}.items() if name != now}
    return Pairs(operations, models, Reading(other, values(old), values(new)))


Shape = tuple[str, ...]


def shape(called: Called) -> Shape:
    """Method and path in pieces, whatever its variables are called."""
    return called.named.method, *VARIABLE.sub("{}", called.named.path).strip("/").split("/")


class _Operations:
    """Pairs of operations: by path, else by symbol, else by what they take and answer."""

    def __init__(self, old: View, new: View) -> None:
        self.old, self.new = old, new
        self.found: dict[str, str] = {}
        self.taken: set[str] = set()

    def paired(self) -> dict[str, str]:
        self._by_path()
        for symbol in self.old.operations:
            if symbol in self.new.operations:
                self._pair(symbol, symbol)
        close = [self._closest(method) for method in sorted({shape(c)[0] for c in self.gone()})]
        self._moved_along([pair for pairs in close for pair in pairs])
        return self.found

    def gone(self, method: str = "") -> list[Called]:
        return _left(self.old, self.found, method)

    def came(self, method: str = "") -> list[Called]:
        return _left(self.new, self.taken, method)

    def _pair(self, symbol: str, now: str) -> None:
        if symbol not in self.found and now not in self.taken:
            self.found[symbol] = now
            self.taken.add(now)

    def _by_path(self) -> None:
        was, now = _by_shape(self.old), _by_shape(self.new)
        for place, symbol in was.items():
            if place in now and not self._ceded(symbol, now[place], was):
                self._pair(symbol, now[place])

    def _ceded(self, symbol: str, now: str, was: dict[Shape, str]) -> bool:
        """Whether an operation moved to a new path, and a new one has its old path."""
        moved = self.new.operations.get(symbol)
        return moved is not None and shape(moved) not in was and now not in self.old.operations

    def _closest(self, method: str) -> list[tuple[Called, Called]]:
        return unambiguous(self.gone(method), self.came(method), self._alike, SAME_OPERATION)

    def _alike(self, one: Called, other: Called) -> float:
        name = overlap(_words(one), _words(other))
        arguments = overlap(one.arguments, other.arguments)
        rest = 0.2 * name + 0.1 * arguments + 0.4 * self._same_models(one, other)
        if rest + 0.3 < SAME_OPERATION - AHEAD:  # whatever the paths: too little to be a rival
            return 0.0
        return rest + 0.3 * alike(shape(one), shape(other))

    def _same_models(self, one: Called, other: Called) -> float:
        """How far bodies and answers are alike; operations without both say little."""
        bodies = [called.body.type if called.body else Type() for called in (one, other)]
        sides = [bodies, [Type().union(*called.answers.values()) for called in (one, other)]]
        told = [self._types_alike(*side) for side in sides if any(side)]
        return sum(told) / len(told) if told else LITTLE

    def _types_alike(self, one: Type, other: Type) -> float:
        if opaque(one) != opaque(other):
            return 0.0
        were, are = sorted(classes(one)), sorted(classes(other))
        if were == are:
            return LITTLE if self.common.issuperset(were) else 1.0
        if len(were) != 1 or len(are) != 1:
            return 0.0
        before, after = self.old.models.get(were[0]), self.new.models.get(are[0])
        likeness = models_alike(before, after) if before and after else 0.0
        return likeness if likeness >= SAME_MODEL else 0.0

    @cached_property
    def common(self) -> frozenset[str]:
        """Classes that operations have that stayed: they say little of others."""
        stayed = (self.old.operations[symbol] for symbol in self.found)
        return classes(Type().union(*(given for called in stayed for given in called.every)))

    def _moved_along(self, close: list[tuple[Called, Called]]) -> None:
        """Those found, and what stands beside them under the same other path or name."""
        for one, other in close:
            self._pair(one.named.symbol, other.named.symbol)
        ways = Counter(_way(shape(one)[1:], shape(other)[1:]) for one, other in close)
        free = {shape(called): called.named.symbol for called in self.came()}
        for called in self.gone():
            method, *path = shape(called)
            ends = {(method, *end) for end in _ends(path, ways)}
            fitting = [free[end] for end in sorted(ends) if end in free]
            if len(fitting) == 1:
                self._pair(called.named.symbol, fitting[0])


def _left(view: View, taken: Container[str], method: str) -> list[Called]:
    return [
        called
        for symbol, called in view.operations.items()
        if symbol not in taken and called.named.method.startswith(method)
    ]


def _by_shape(view: View) -> dict[Shape, str]:
    """Shapes that one operation alone has."""
    count = Counter(map(shape, view.operations.values()))
    return {
        shape(called): symbol
        for symbol, called in view.operations.items()
        if count[shape(called)] == 1
    }


def _words(called: Called) -> list[str]:
    return re.split(r"[_.]+", called.named.symbol.split(".", 2)[-1])


def _way(one: Shape, other: Shape) -> tuple[Shape, Shape]:
    """Where two paths differ: what stands before the pieces that they end with."""
    same = 0
    while same < min(len(one), len(other)) and one[-1 - same] == other[-1 - same]:
        same += 1
    return one[: len(one) - same], other[: len(other) - same]


def _ends(path: list[str], ways: Iterable[tuple[Shape, Shape]]) -> Iterator[Shape]:
    """Where a path comes to by each way that it may go."""
    for before, after in ways:
        if tuple(path[: len(before)]) == before:
            yield (*after, *path[len(before) :])
