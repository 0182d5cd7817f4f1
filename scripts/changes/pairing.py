"""Which operations, models, arguments and attributes are the same ones under other names."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Hashable, Iterable
from difflib import SequenceMatcher
from typing import Any, TypeVar

from attrs import frozen
from pipeline.operation_rules import VARIABLE

from .types import Type, plain, renamed
from .view import Called, Model, Part, View

K = TypeVar("K", bound=Hashable)

ALIKE = 0.6  # of names: what difflib calls close matches
SAME_OPERATION = 0.75  # of path, types and arguments
SAME_MODEL = 0.5  # of attributes in common
AHEAD = 0.1  # by which the best has to lead, so that it is no guess


@frozen
class Pairs:
    """Old names to new ones, of what there is in both.

    Attributes:
        models: Of classes; the table that types are read by.
    """

    operations: dict[str, str]
    models: dict[str, str]


def pairs(old: View, new: View) -> Pairs:
    found = _operations(old, new)
    return Pairs(found, _Models(old, new, found).found)


def shape(called: Called) -> tuple[str, str]:
    """Method and path, whatever its variables are called."""
    return called.named.method, VARIABLE.sub("{}", called.named.path)


def alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _operations(old: View, new: View) -> dict[str, str]:
    """By path, else by name, else by what they are."""
    by_shape = {shape(called): symbol for symbol, called in new.operations.items()}
    found = {
        symbol: by_shape[shape(called)]
        for symbol, called in old.operations.items()
        if shape(called) in by_shape
    }
    taken = set(found.values())
    for symbol in old.operations:
        if symbol not in found and symbol in new.operations and symbol not in taken:
            found[symbol] = symbol
    gone = [called for symbol, called in old.operations.items() if symbol not in found]
    taken = set(found.values())
    came = [called for symbol, called in new.operations.items() if symbol not in taken]
    close = unambiguous(gone, came, _operations_alike, SAME_OPERATION)
    return found | {one.named.symbol: other.named.symbol for one, other in close}


def _operations_alike(one: Called, other: Called) -> float:
    if one.named.method != other.named.method:
        return 0.0
    names = set(one.arguments) | set(other.arguments)
    shared = len(set(one.arguments) & set(other.arguments)) / (len(names) or 1)
    same = (one.body == other.body) + (one.answers == other.answers)
    return 0.5 * alike(one.named.path, other.named.path) + 0.2 * same + 0.1 * shared


def unambiguous(
    gone: list[K] | list[Any], came: list[Any], score: Callable[[Any, Any], float], least: float
) -> list[tuple[Any, Any]]:
    """Pairs of which each is clearly the best for both."""
    if (
        not gone or not came or len(gone) * len(came) > 40_000
    ):  # seconds; nobody could read it either
        return []
    scores = {
        (i, j): score(one, other) for i, one in enumerate(gone) for j, other in enumerate(came)
    }
    found: list[tuple[Any, Any]] = []
    for (i, j), best in scores.items():
        rivals = [s for (a, b), s in scores.items() if (a == i) != (b == j)]
        if best >= least and best >= max(rivals, default=0.0) + AHEAD:
            found.append((gone[i], came[j]))
    return found


class _Models:
    """Pairs of models: seen at the same places, and alike."""

    def __init__(self, old: View, new: View, operations: dict[str, str]) -> None:
        self.old, self.new, self.operations = old.models, new.models, operations
        self.votes: dict[str, Counter[str]] = {}
        self.found: dict[str, str] = {}
        self.queue: deque[tuple[str, str]] = deque()
        for symbol, now in operations.items():
            self._places(old.operations[symbol], new.operations[now])
        self._same_names()
        self._by_votes()
        self._by_looks()

    def _places(self, one: Called, other: Called) -> None:
        if one.body is not None and other.body is not None:
            self._types(one.body[1], other.body[1])
        for status, given in one.answers.items():
            if status in other.answers:
                self._types(given, other.answers[status])
        for name in one.arguments.keys() & other.arguments.keys():
            self._types(one.arguments[name].type, other.arguments[name].type)

    def _types(self, one: Type, other: Type) -> None:
        """Classes at the same place of two types vote for one another."""
        for kind in ("list", "dict"):
            inner = [[item[1] for item in given if item[0] == kind] for given in (one, other)]
            if len(inner[0]) == len(inner[1]) == 1:
                self._types(inner[0][0], inner[1][0])
        gone, came = (
            sorted(item[1] for item in given - rest if item[0] == "class")
            for given, rest in ((one, other), (other, one))
        )
        for name in {item[1] for item in one & other if item[0] == "class"}:
            self._vote(name, name, 1)
        for name in gone:
            for now in came:
                self._vote(name, now, 1 if len(gone) == len(came) == 1 else 0)

    def _vote(self, name: str, now: str, count: int) -> None:
        votes = self.votes.setdefault(name, Counter())
        new = now not in votes
        votes[now] += count
        if new and name in self.old and now in self.new:
            self._attributes(self.old[name], self.new[now])

    def _attributes(self, one: Model, other: Model) -> None:
        """Once for each pair, so that recursion ends."""
        for key in one.attributes.keys() & other.attributes.keys():
            self._types(one.attributes[key].type, other.attributes[key].type)
        if one.extra is not None and other.extra is not None:
            self._types(one.extra, other.extra)

    def _same_names(self) -> None:
        for name, model in self.old.items():
            if name in self.new and self._fits(model, self.new[name]):
                self._pair(name, name)

    def _fits(self, model: Model, now: Model) -> bool:
        """Whether a name still means the same, and has not gone to another of a numbered family."""
        if likeness(model, now) >= SAME_MODEL:
            return True
        rivals = [
            name
            for name, count in self.votes.get(model.name, Counter()).items()
            if count and name != now.name
        ]
        return not any(likeness(model, self.new[name]) == 1 for name in rivals if name in self.new)

    def _by_votes(self) -> None:
        for name, votes in sorted(self.votes.items()):
            if name not in self.old or name in self.found:
                continue
            free = [
                (self._score(name, now), now)
                for now in votes
                if now in self.new and now not in self.taken
            ]
            best = max(free, default=(0.0, ""))
            if best[0] >= SAME_MODEL and sum(one[0] == best[0] for one in free) == 1:
                self._pair(name, best[1])

    def _score(self, name: str, now: str) -> float:
        return likeness(self.old[name], self.new[now]) + 0.001 * min(self.votes[name][now], 99)

    def _by_looks(self) -> None:
        gone = [model for name, model in self.old.items() if name not in self.found]
        came = [model for name, model in self.new.items() if name not in self.taken]
        rare = [model for model in gone if len(model.attributes) > 2 or len(model.values or ()) > 2]
        for one, other in unambiguous(rare, came, likeness, 0.8):
            self._pair(one.name, other.name)
        for model in gone:  # what is left of the same name is the same
            if (
                model.name in self.new
                and model.name not in self.found
                and model.name not in self.taken
            ):
                self._pair(model.name, model.name)

    @property
    def taken(self) -> set[str]:
        return set(self.found.values())

    def _pair(self, name: str, now: str) -> None:
        self.found[name] = now


def likeness(one: Model, other: Model) -> float:
    """How much of two models is the same, from 0 to 1; classes that they hold count as one another."""
    if (one.values is None) != (other.values is None):
        return 0.0
    if one.values is not None and other.values is not None:
        return _overlap(one.values, other.values)
    return _overlap(_fields(one), _fields(other))


def _overlap(one: Iterable[Any], other: Iterable[Any]) -> float:
    a, b = set(one), set(other)
    return len(a & b) / len(a | b) if a or b else 1.0


def _fields(model: Model) -> set[Any]:
    return {(name, _opaque(part.type)) for name, part in model.attributes.items()} | {
        model.extra and _opaque(model.extra)
    }


def _opaque(given: Type) -> Type:
    table = _Anything()
    return plain(renamed(given, table))


class _Anything(dict[str, str]):
    """A table in which all classes are one."""

    def __bool__(self) -> bool:
        return True

    def get(self, key: str, default: Any = None) -> Any:
        return "?"


def parts(old: dict[str, Part], new: dict[str, Part], models: dict[str, str]) -> dict[str, str]:
    """Arguments or attributes that have other names now."""
    gone = {name: part for name, part in old.items() if name not in new}
    came = {name: part for name, part in new.items() if name not in old}
    found = _in_paths(gone, came, old, new)
    gone = {name: part for name, part in gone.items() if name not in found}
    came = {name: part for name, part in came.items() if name not in found.values()}
    fitting = [
        (name, now)
        for name, part in gone.items()
        for now, other in came.items()
        if _same(part, other, models)
    ]
    alone = [
        (name, now)
        for name, now in fitting
        if sum(name == one for one, _ in fitting) == sum(now == one for _, one in fitting) == 1
    ]
    close = unambiguous(
        list(gone),
        list(came),
        lambda one, other: alike(one, other) * ((one, other) in fitting),
        ALIKE,
    )
    return found | dict(alone) | dict(close)


def _in_paths(
    gone: dict[str, Part], came: dict[str, Part], old: dict[str, Part], new: dict[str, Part]
) -> dict[str, str]:
    """Variables of paths, which are told apart by where they stand."""
    before, after = (
        [name for name, part in given.items() if part.place == "path"] for given in (old, new)
    )
    if len(before) != len(after):
        return {}
    return {
        name: now for name, now in zip(before, after, strict=True) if name in gone and now in came
    }


def _same(one: Part, other: Part, models: dict[str, str]) -> bool:
    return (
        renamed(one.type, models) == other.type
        and (one.required, one.place, one.read_only)
        == (other.required, other.place, other.read_only)
        and one.place != "path"
    )
