"""What changed of operations."""

from __future__ import annotations

from collections.abc import Iterator

from . import keeping
from .change import Change
from .pairing import Pairs, parts
from .part_changes import Difference, of_parts, of_types
from .types import Type, text
from .view import Called, Part, View

PAGES = (("cursor", "cursor"), ("page", "page"), ("offset", "limit/offset"))


class OperationChanges:
    """Changes of operations between two views."""

    def __init__(self, old: View, new: View, paired: Pairs) -> None:
        self.old, self.new, self.paired = old, new, paired

    def all(self) -> Iterator[Change]:
        for symbol, called in self.old.operations.items():
            now = self.paired.operations.get(symbol)
            if now is None:
                yield _change("operation-removed", called, request=True, answer=True)
            else:
                yield from self._of(called, self.new.operations[now])
        stayed = set(self.paired.operations.values())
        for symbol, called in self.new.operations.items():
            if symbol not in stayed:
                yield _change("operation-added", called, request=False, answer=False)

    def _of(self, one: Called, other: Called) -> Iterator[Change]:
        yield from _names(one, other)
        if one.deprecated != other.deprecated:
            kind = "operation-deprecated" if other.deprecated else "operation-undeprecated"
            yield _change(kind, other, request=False, answer=False)
        for scope in sorted(other.scopes - one.scopes):
            yield _change("scope-added", other, request=True, new=scope)
        for scope in sorted(one.scopes - other.scopes):
            yield _change("scope-removed", other, request=False, old=scope)
        if one.rate_class != other.rate_class:
            yield _change(
                "rate-class-changed", other, request=False, old=one.rate_class, new=other.rate_class
            )
        yield from self._arguments(one, other)
        yield from self._body(one, other)
        yield from self._answers(one, other)

    def _arguments(self, one: Called, other: Called) -> Iterator[Change]:
        table = parts(one.arguments, other.arguments, self.paired.models)
        for name, part in one.arguments.items():
            where = f"parameter {name}"
            if name in table:
                now = table[name]
                keep = keeping.keep_parameter(*other.at, other.arguments[now].wire, name)
                yield _change(
                    "parameter-renamed",
                    other,
                    request=True,
                    where=where,
                    old=name,
                    new=now,
                    keep=keep,
                )
            elif name not in other.arguments:
                yield _change(
                    "parameter-removed", other, request=True, where=where, old=text(part.type)
                )
            still = other.arguments.get(table.get(name, name))
            if still is not None:
                for found in _of_argument(part, still, self.paired.models):
                    yield _told("parameter", found, other, where)
        for name, part in other.arguments.items():
            if name not in one.arguments and name not in table.values():
                kind = "parameter-added-required" if part.required else "parameter-added"
                yield _change(
                    kind,
                    other,
                    request=part.required,
                    where=f"parameter {name}",
                    new=text(part.type),
                )

    def _body(self, one: Called, other: Called) -> Iterator[Change]:
        if one.body is None or other.body is None:
            if other.body is not None:
                kind = "body-added-required" if other.body[2] else "body-added"
                yield _change(
                    kind, other, request=other.body[2], where="body", new=text(other.body[1])
                )
            elif one.body is not None:
                yield _change(
                    "body-removed", other, request=True, where="body", old=text(one.body[1])
                )
            return
        (before, had, asked), (after, has, asks) = one.body, other.body
        if before != after:
            yield _change(
                "body-encoding-changed", other, request=True, where="body", old=before, new=after
            )
        if asked != asks:
            kind = "body-required" if asks else "body-optional"
            yield _change(kind, other, request=asks, where="body")
        for found in of_types(had, has, self.paired.models):
            yield _change(
                "body-type-changed",
                other,
                request=found.request,
                where="body",
                old=text(had),
                new=text(has),
            )

    def _answers(self, one: Called, other: Called) -> Iterator[Change]:
        if one.answers and other.answers and one.encoding != other.encoding:
            yield _change(
                "answer-encoding-changed",
                other,
                answer=True,
                where="answer",
                old=one.encoding,
                new=other.encoding,
            )
        for status in sorted(one.answers.keys() | other.answers.keys()):
            yield from self._answer(
                one.answers.get(status), other.answers.get(status), other, f"answer {status}"
            )
        before, after = list_style(one, self.old), list_style(other, self.new)
        if before != after:
            yield _change(
                "list-style-changed", other, answer=True, where="list", old=before, new=after
            )

    def _answer(
        self, one: Type | None, other: Type | None, now: Called, where: str
    ) -> Iterator[Change]:
        if one is None and other is not None:
            yield _change("answer-added", now, answer=False, where=where, new=text(other))
        elif one is not None and other is None:
            yield _change("answer-removed", now, answer=True, where=where, old=text(one))
        elif one is not None and other is not None:
            found = list(of_types(one, other, self.paired.models))
            if found:
                breaks = any(difference.answer for difference in found)
                yield _change(
                    "answer-type-changed",
                    now,
                    answer=breaks,
                    where=where,
                    old=text(one),
                    new=text(other),
                )


def _names(one: Called, other: Called) -> Iterator[Change]:
    before, after = one.named, other.named
    if before.symbol != after.symbol:
        retagged = before.symbol.rpartition(".")[2] == after.symbol.rpartition(".")[2]
        kind = "operation-retagged" if retagged else "operation-renamed"
        keep = keeping.keep_operation(*other.at, before.symbol)
        yield _change(
            kind,
            other,
            symbol=before.symbol,
            request=True,
            answer=True,
            old=before.symbol,
            new=after.symbol,
            keep=keep,
        )
    variables = [part.wire for part in one.arguments.values() if part.place == "path"]
    now = [part.wire for part in other.arguments.values() if part.place == "path"]
    if _filled(before.path, variables) != _filled(after.path, now):
        yield _change(
            "operation-moved", other, request=False, answer=False, old=before.path, new=after.path
        )


def _filled(path: str, variables: list[str]) -> str:
    for name in variables:
        path = path.replace(f"{{{name}}}", "{}")
    return path


def _of_argument(one: Part, other: Part, models: dict[str, str]) -> Iterator[Difference]:
    yield from of_parts(one, other, models)
    if one.required != other.required:
        yield Difference("required" if other.required else "optional", other.required, False)
    before, after = one.place.partition(" "), other.place.partition(" ")
    if before[0] != after[0]:
        yield Difference("moved", False, False, before[0], after[0])
    elif before != after:
        yield Difference("encoding-changed", False, False, one.place, other.place)


# Of arguments these are changes of the type: None is a value as any other.
TYPES = {"nullable": (False, True), "not-nullable": (True, False)}


def _told(what: str, found: Difference, other: Called, where: str) -> Change:
    kind = "type-changed" if found.what in TYPES else found.what
    return _change(
        f"{what}-{kind}", other, request=found.request, where=where, old=found.old, new=found.new
    )


def _change(
    kind: str,
    called: Called,
    *,
    request: bool | None = None,
    answer: bool | None = None,
    symbol: str = "",
    **more: str,
) -> Change:
    named = called.named
    return Change(
        kind=kind,
        request=request,
        answer=answer,
        operations=(named,),
        symbol=symbol or named.symbol,
        **more,
    )


def list_style(called: Called, view: View) -> str:
    """How a list comes: by which arguments, in pages or at once; empty for what is no list."""
    if called.named.method != "GET":
        return ""
    answer = called.answers.get("200", frozenset())
    [alternative] = answer if len(answer) == 1 else ["?"]
    if alternative[0] == "list":
        return "plain array"
    model = view.models.get(alternative[1]) if alternative[0] == "class" else None
    if model is None or "results" not in model.attributes:
        return ""
    asked = [style for argument, style in PAGES if argument in called.arguments]
    return (asked or ["next" if "next_" in model.attributes else "one page"])[0]
