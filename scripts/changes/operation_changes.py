"""What changed of operations."""

from __future__ import annotations

from collections.abc import Iterator

from . import keeping
from .change import KINDS, Change
from .part_changes import Difference, of_argument, of_types, told
from .part_renames import parts_renamed
from .reading import Reading
from .renames import Pairs
from .shapes import Body, Called, View
from .types import Type, brief

# How pages are asked for, by what is on the wire; the first that fits.
PAGES = (("cursor", "cursor"), ("page", "page"), ("offset", "limit/offset"))


def operation_changes(old: View, new: View, paired: Pairs) -> Iterator[Change]:
    """Changes of operations between two views."""
    now = paired.operations
    keepable = _keepable(old, new, now)
    for symbol, called in old.operations.items():
        if symbol not in now:
            yield change("operation-removed", called)
        else:
            yield from _Both(called, new.operations[now[symbol]], paired.reading).all(
                old, new, keepable
            )
    for symbol, called in new.operations.items():
        if symbol not in now.values():
            yield change("operation-added", called)


def _keepable(old: View, new: View, paired: dict[str, str]) -> set[str]:
    """Old symbols that can be kept: no other operation has the module's name by now, or gives it back."""
    kept = {symbol for symbol, now in paired.items() if symbol != now}
    while True:
        stay = {_module(now) for now in new.operations} - {_module(paired[s]) for s in kept}
        taken = {symbol for symbol in kept if _module(symbol) in stay}
        if not taken:
            return kept
        kept -= taken


def _module(symbol: str) -> str:
    return symbol.rpartition(".")[2]


def change(
    kind: str,
    called: Called,
    where: str = "",
    old: str = "",
    new: str = "",
    *,
    symbol: str = "",
    keep: str = "",
    breaks: tuple[bool, bool] | None = None,
) -> Change:
    """Args: breaks: requests and answers, where that is not as the kind says."""
    sides = zip(KINDS[kind], breaks or KINDS[kind], strict=True)
    request, answer = (None if most is None else broken for most, broken in sides)
    return Change(
        kind=kind,
        request=request,
        answer=answer,
        operations=(called.named,),
        symbol=symbol or called.named.symbol,
        where=where,
        old=old,
        new=new,
        keep=keep,
    )


class _Both:
    """An operation that is in both views; it is told as it is now."""

    def __init__(self, one: Called, other: Called, reading: Reading) -> None:
        self.one, self.other, self.reading = one, other, reading

    def all(self, old: View, new: View, keepable: set[str]) -> Iterator[Change]:
        yield from self.name(keepable)
        yield from self.path()
        yield from self.traits()
        yield from self.arguments()
        yield from self.body()
        yield from self.answers()
        styles = list_style(self.one, old), list_style(self.other, new)
        if all(styles) and styles[0] != styles[1]:
            yield change("list-style-changed", self.other, "list", *styles)

    def name(self, keepable: set[str]) -> Iterator[Change]:
        before, after = self.one.named.symbol, self.other.named.symbol
        if before == after:
            return
        kind = "retagged" if _module(before) == _module(after) else "renamed"
        keep = keeping.keep_operation(*self.other.at, before) if before in keepable else ""
        yield change(f"operation-{kind}", self.other, "", before, after, symbol=before, keep=keep)

    def path(self) -> Iterator[Change]:
        """Told of what kept its name; what has another is told with its path of now."""
        one, other = self.one.named, self.other.named
        if one.symbol != other.symbol:
            return
        if one.method != other.method:
            told = f"{one.method} {one.path}", f"{other.method} {other.path}"
            yield change("operation-moved", self.other, "", *told)
        elif _unnamed(self.one) != _unnamed(self.other):
            yield change("operation-moved", self.other, "", one.path, other.path)

    def traits(self) -> Iterator[Change]:
        one, other = self.one, self.other
        if one.deprecated != other.deprecated:
            what = "deprecated" if other.deprecated else "undeprecated"
            yield change(f"operation-{what}", other)
        for scope in sorted(other.scopes - one.scopes):
            yield change("scope-added", other, new=scope)
        for scope in sorted(one.scopes - other.scopes):
            yield change("scope-removed", other, old=scope)
        if one.rate_class != other.rate_class:
            yield change("rate-class-changed", other, "", one.rate_class, other.rate_class)

    def arguments(self) -> Iterator[Change]:
        old, new = self.one.arguments, self.other.arguments
        table = parts_renamed(old, new, self.reading)
        for name, part in old.items():
            where, now = f"parameter {name}", table.get(name, name)
            if name in table:
                yield self.argument_renamed(name, now)
            if now not in new:
                yield change("parameter-removed", self.other, where, brief(part.type))
            else:
                yield from self.differences(
                    "parameter", where, of_argument(part, new[now], self.reading)
                )
        for name, part in new.items():
            if name not in old and name not in table.values():
                kind = "parameter-added-required" if part.required else "parameter-added"
                yield change(kind, self.other, f"parameter {name}", new=brief(part.type))

    def argument_renamed(self, name: str, now: str) -> Change:
        wires = [part.wire for part in self.other.arguments.values()]
        wire = self.other.arguments[now].wire
        keep = keeping.keep_parameter(*self.other.at, wire, name) if name not in wires else ""
        return change("parameter-renamed", self.other, f"parameter {name}", name, now, keep=keep)

    def body(self) -> Iterator[Change]:
        one, other = self.one.body, self.other.body
        if one is not None and other is not None:
            yield from self.bodies(one, other)
        elif other is not None:
            kind = "body-added-required" if other.required else "body-added"
            yield change(kind, self.other, "body", new=brief(other.type))
        elif one is not None:
            yield change("body-removed", self.other, "body", brief(one.type))

    def bodies(self, one: Body, other: Body) -> Iterator[Change]:
        if one.encoding != other.encoding:
            told = one.encoding, other.encoding
            yield change("body-encoding-changed", self.other, "body", *told)
        if one.required != other.required:
            kind = "body-required" if other.required else "body-optional"
            yield change(kind, self.other, "body")
        yield from self.types("body", "body", one.type, other.type)

    def answers(self) -> Iterator[Change]:
        one, other = self.one.answers, self.other.answers
        encodings = self.one.encoding, self.other.encoding
        if one and other and encodings[0] != encodings[1]:
            yield change("answer-encoding-changed", self.other, "answer", *encodings)
        for status in sorted(one.keys() | other.keys()):
            where = f"answer {status}"
            if status not in one:
                yield change("answer-added", self.other, where, new=brief(other[status]))
            elif status not in other:
                yield change("answer-removed", self.other, where, brief(one[status]))
            else:
                yield from self.types("answer", where, one[status], other[status])

    def types(self, what: str, where: str, one: Type, other: Type) -> Iterator[Change]:
        """What changed of a type that stands alone, as one change."""
        found = list(of_types(one, other, self.reading))
        if found:
            each = [_breaks("field", difference) for difference in found]
            breaks = any(request for request, _ in each), any(answer for _, answer in each)
            shown = told(one, other, self.reading)
            yield change(f"{what}-type-changed", self.other, where, *shown, breaks=breaks)

    def differences(self, what: str, where: str, found: Iterator[Difference]) -> Iterator[Change]:
        for one in found:
            kind = f"{what}-{one.what}"
            yield change(kind, self.other, where, one.old, one.new, breaks=one.breaks)


def _breaks(what: str, found: Difference) -> tuple[bool, bool]:
    request, answer = found.breaks or KINDS[f"{what}-{found.what}"]
    return bool(request), bool(answer)


def _unnamed(called: Called) -> str:
    """The path, whatever its variables are called."""
    path = called.named.path
    for part in called.arguments.values():
        path = path.replace(f"{{{part.wire}}}", "{}") if part.place == "path" else path
    return path


def list_style(called: Called, view: View) -> str:
    """How a list comes: by which arguments, in pages or at once; empty for what is no list."""
    answer = called.answers.get("200", Type())
    if called.named.method != "GET" or len(answer) != 1:
        return ""
    [alternative] = answer
    if alternative[0] == "list":
        return "plain array"
    model = view.models.get(alternative[1]) if alternative[0] == "class" else None
    held = {part.wire for part in model.attributes.values()} if model else set[str]()
    if "results" not in held:
        return ""
    asked = {part.wire for part in called.arguments.values()}
    styles = [style for argument, style in PAGES if argument in asked]
    return (styles or ["next" if "next" in held else "one page"])[0]
