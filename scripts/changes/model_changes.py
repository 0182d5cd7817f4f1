"""What changed of models."""

from __future__ import annotations

from collections.abc import Iterator

from . import keeping
from .change import Change, Operation
from .pairing import Pairs, parts
from .part_changes import Difference, of_parts, of_types
from .types import text
from .view import Model, Part, View

PREFIX = "hogkit_api.models."


class ModelChanges:
    """Changes of models between two views."""

    def __init__(self, old: View, new: View, paired: Pairs) -> None:
        self.old, self.new, self.paired = old, new, paired
        self.sent = old.reached(sent=True), new.reached(sent=True)
        self.read = old.reached(sent=False), new.reached(sent=False)
        self.renamed = {name: now for name, now in paired.models.items() if name != now}

    def all(self) -> Iterator[Change]:
        for name, model in self.old.models.items():
            now = self.paired.models.get(name)
            if now is None:
                yield self._change("model-removed", name, name, True, True)
            else:
                yield from self._of(model, self.new.models[now])
        stayed = set(self.paired.models.values())
        for name in self.new.models:
            if name not in stayed:
                yield self._change("model-added", name, name, False, False)

    def _of(self, one: Model, other: Model) -> Iterator[Change]:
        if one.name != other.name and not self._follows(one, other):
            keep = keeping.keep_model(other.component, one.name) if other.component else ""
            yield self._change(
                "model-renamed",
                one.name,
                other.name,
                True,
                True,
                old=one.name,
                new=other.name,
                keep=keep,
            )
        if (one.values is None) != (other.values is None):
            kinds = ["object" if model.values is None else "enum" for model in (one, other)]
            yield self._change(
                "model-kind-changed", one.name, other.name, True, True, old=kinds[0], new=kinds[1]
            )
            return
        for value in sorted((other.values or frozenset()) - (one.values or frozenset())):
            yield self._change("model-value-added", one.name, other.name, False, False, new=value)
        for value in sorted((one.values or frozenset()) - (other.values or frozenset())):
            yield self._change("model-value-removed", one.name, other.name, True, False, old=value)
        yield from self._extra(one, other)
        yield from self._attributes(one, other)

    def _follows(self, one: Model, other: Model) -> bool:
        """Whether a class without a component of its own only goes with the one that it stands in."""
        outer = [*self.renamed.items(), *self._modules()]
        return not other.component and any(
            one.name != name
            and one.name.startswith(name)
            and other.name == now + one.name.removeprefix(name)
            for name, now in outer
        )

    def _modules(self) -> Iterator[tuple[str, str]]:
        """Operations that have other names now, as they begin names of classes."""
        from openapi_python_client.strings import pascal_case

        for symbol, now in self.paired.operations.items():
            if symbol != now:
                yield pascal_case(symbol.rpartition(".")[2]), pascal_case(now.rpartition(".")[2])

    def _extra(self, one: Model, other: Model) -> Iterator[Change]:
        if one.extra is not None and other.extra is not None:
            found = list(of_types(one.extra, other.extra, self.paired.models))
        elif one.extra == other.extra:
            return
        else:  # keys that were of no type
            found = [Difference("", other.extra is not None, one.extra is not None)]
        if found:
            told = [text(extra) if extra else "Any" for extra in (one.extra, other.extra)]
            breaks = any(d.request for d in found), any(d.answer for d in found)
            yield self._change(
                "model-extra-changed",
                one.name,
                other.name,
                *breaks,
                where="free keys",
                old=told[0],
                new=told[1],
            )

    def _attributes(self, one: Model, other: Model) -> Iterator[Change]:
        table = parts(one.attributes, other.attributes, self.paired.models)
        names = (one.name, other.name)
        for name, part in one.attributes.items():
            if name in table:
                yield self._renamed(one, other, name, table[name])
            elif name not in other.attributes:
                yield self._field("field-removed", names, name, True, True, old=text(part.type))
            still = other.attributes.get(table.get(name, name))
            if still is not None:
                for found in _of_attribute(part, still, self.paired.models):
                    yield self._field(
                        f"field-{found.what}",
                        names,
                        name,
                        found.request,
                        found.answer,
                        old=found.old,
                        new=found.new,
                    )
        for name, part in other.attributes.items():
            if name not in one.attributes and name not in table.values():
                kind = "field-added-required" if part.required else "field-added"
                yield self._field(kind, names, name, part.required, False, new=text(part.type))

    def _renamed(self, one: Model, other: Model, name: str, now: str) -> Change:
        wire = other.attributes[now].wire
        keep = keeping.keep_field(other.component, wire, name) if other.component else ""
        return self._field(
            "field-renamed", (one.name, other.name), name, True, True, old=name, new=now, keep=keep
        )

    def _field(
        self,
        kind: str,
        names: tuple[str, str],
        field: str,
        request: bool,
        answer: bool,
        **more: str,
    ) -> Change:
        return self._change(
            kind, *names, request, answer, field=field, where=f"field {field}", **more
        )

    def _change(
        self,
        kind: str,
        was: str,
        now: str,
        request: bool,
        answer: bool,
        field: str = "",
        **more: str,
    ) -> Change:
        sent = self._reaching(self.sent, was, now)
        read = self._reaching(self.read, was, now)
        return Change(
            kind=kind,
            request=request if sent else None,
            answer=answer if read else None,
            operations=tuple(sorted({*sent, *read})),
            symbol=PREFIX + ".".join(filter(None, (was, field))),
            **more,
        )

    def _reaching(
        self, sides: tuple[dict[str, tuple[Operation, ...]], ...], was: str, now: str
    ) -> tuple[Operation, ...]:
        """Operations that reach a model now, or if there are none, those that did."""
        before, after = sides
        return after.get(now, ()) or before.get(was, ())


def _of_attribute(one: Part, other: Part, models: dict[str, str]) -> Iterator[Difference]:
    yield from of_parts(one, other, models)
    if one.read_only != other.read_only:
        what = "read-only" if other.read_only else "writable"
        yield Difference(what, other.read_only, False)
    if one.always != other.always:
        required = other.always
        yield Difference(
            "required" if required else "optional", required and not other.read_only, not required
        )
