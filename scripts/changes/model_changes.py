"""What changed of models."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from openapi_python_client.strings import pascal_case

from . import keeping
from .change import KINDS, Change, Operation
from .part_changes import Difference, breaking, of_attribute, of_values, told
from .part_renames import parts_renamed
from .renames import Pairs
from .shapes import Model, View
from .types import ANY, brief, renamed

PREFIX = "hogkit_api.models."

Reached = dict[str, tuple[Operation, ...]]


class ModelChanges:
    """Changes of models between two views."""

    def __init__(self, old: View, new: View, paired: Pairs) -> None:
        self.old, self.new, self.paired = old, new, paired
        self.sent = new.reached(sent=True), old.reached(sent=True)
        self.read = new.reached(sent=False), old.reached(sent=False)

    def all(self) -> Iterator[Change]:
        now = self.paired.models
        for name, model in self.old.models.items():
            if name not in now:
                yield self.change("model-removed", (name, ""))
            else:
                yield from self.of(model, self.new.models[now[name]])
        stayed = set(now.values())
        for name in self.new.models:
            if name not in stayed:
                yield self.change("model-added", ("", name))

    def of(self, one: Model, other: Model) -> Iterator[Change]:
        names = one.name, other.name
        if one.name != other.name and not self.follows(one, other):
            yield self.change(
                "model-renamed", names, old=one.name, new=other.name, keep=self.keep(one, other)
            )
        if (one.values is None) != (other.values is None):
            yield self.change("model-kind-changed", names, old=one.kind, new=other.kind)
        elif one.values is not None and other.values is not None:
            for found in of_values(one.values, other.values):
                yield self.change(f"model-{found.what}", names, old=found.old, new=found.new)
        else:
            yield from self.free_keys(one, other)
            yield from self.attributes(one, other)

    def keep(self, one: Model, other: Model) -> str:
        """The action that keeps the name, if no component has it."""
        taken = one.name in self.new.models or one.name in self.new.components
        return "" if taken or not other.component else keeping.keep_model(other.component, one.name)

    def follows(self, one: Model, other: Model) -> bool:
        """Whether a class without a component of its own only goes with what it stands in."""
        return not other.component and any(
            one.name.startswith(name) and other.name == now + one.name.removeprefix(name)
            for name, now in self.outer
        )

    @cached_property
    def outer(self) -> list[tuple[str, str]]:
        """How names of such classes begin, before and now, where that is not the same."""
        models = [
            (name, now)
            for name, now in self.paired.models.items()
            if name != now and self.new.models[now].component
        ]
        modules = [
            (pascal_case(symbol.rpartition(".")[2]), pascal_case(now.rpartition(".")[2]))
            for symbol, now in self.paired.operations.items()
            if symbol != now
        ]
        return [*models, *modules, *self.fields()]

    def fields(self) -> Iterator[tuple[str, str]]:
        for name, now in self.paired.models.items():
            table = self.table(self.old.models[name], self.new.models[now])
            for field, later in table.items():
                yield name + pascal_case(field), now + pascal_case(later)

    def table(self, one: Model, other: Model) -> dict[str, str]:
        return parts_renamed(one.attributes, other.attributes, self.paired.reading)

    def free_keys(self, one: Model, other: Model) -> Iterator[Change]:
        """What free keys hold; without a type of their own they are let through as they are."""
        if one.extra == other.extra:
            return
        before, after = one.extra or ANY, other.extra or ANY
        if renamed(before, self.paired.reading.models) == other.extra:
            return
        request, answer = breaking(before, after, self.paired.reading)
        lost = one.extra is not None and other.extra is None  # the attribute that holds them
        old, new = told(before, after, self.paired.reading)
        names = one.name, other.name
        yield self.change(
            "model-extra-changed",
            names,
            where="free keys",
            old=old,
            new=new,
            breaks=(request, answer or lost),
        )

    def attributes(self, one: Model, other: Model) -> Iterator[Change]:
        table = self.table(one, other)
        names = one.name, other.name
        for field, part in one.attributes.items():
            now = table.get(field, field)
            if field in table:
                yield self.attribute_renamed(one, other, field, now)
            if now not in other.attributes:
                yield self.change("field-removed", names, field, old=brief(part.type))
            else:
                still = other.attributes[now]
                for found in of_attribute(part, still, self.paired.reading):
                    yield self.difference(found, names, field)
        for field, part in other.attributes.items():
            if field not in one.attributes and field not in table.values():
                kind = "field-added-required" if part.required else "field-added"
                yield self.change(kind, names, field, new=brief(part.type))

    def attribute_renamed(self, one: Model, other: Model, field: str, now: str) -> Change:
        taken = field in (part.wire for part in other.attributes.values())
        wire = other.attributes[now].wire
        free = other.component and not taken
        keep = keeping.keep_field(other.component, wire, field) if free else ""
        names = one.name, other.name
        return self.change("field-renamed", names, field, old=field, new=now, keep=keep)

    def difference(self, found: Difference, names: tuple[str, str], field: str) -> Change:
        kind = f"field-{found.what}"
        return self.change(kind, names, field, old=found.old, new=found.new, breaks=found.breaks)

    def change(
        self,
        kind: str,
        names: tuple[str, str],
        field: str = "",
        *,
        where: str = "",
        breaks: tuple[bool, bool] | None = None,
        **more: str,
    ) -> Change:
        """Args: names: of before and now; breaks: where that is not as the kind says."""
        request, answer = breaks or KINDS[kind]
        sent, read = _reaching(self.sent, names), _reaching(self.read, names)
        return Change(
            kind=kind,
            request=request if sent else None,
            answer=answer if read else None,
            operations=tuple(sorted({*sent, *read})),
            symbol=PREFIX + ".".join(filter(None, (names[0] or names[1], field))),
            where=f"field {field}" if field else where,
            **more,
        )


def _reaching(views: tuple[Reached, Reached], names: tuple[str, str]) -> tuple[Operation, ...]:
    """Operations that reach a model now, or if there are none, those that did."""
    (now, before), (was, name) = views, names
    return now.get(name, ()) or before.get(was, ())
