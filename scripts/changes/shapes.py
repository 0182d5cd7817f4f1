"""The API as users of the generated package feel it: operations, arguments, models, attributes."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from attrs import field, frozen

from .change import Operation
from .types import Type, classes, literals, opaque


@frozen
class Part:
    """An argument of an operation, or an attribute of a model.

    Attributes:
        wire: Its name in requests and answers.
        place: Of an argument: path, query, header or cookie, with how a list of it is written.
        required: To be given when sending; of an attribute, when building a model.
        always: Of an attribute: whether it is in every answer.
    """

    wire: str
    type: Type
    required: bool
    place: str = ""
    always: bool = False
    read_only: bool = False
    deprecated: bool = False
    default: str = ""


@frozen
class Body:
    """What is sent; `encoding` is json, form, multipart, content with its type."""

    encoding: str
    type: Type
    required: bool


@frozen
class Called:
    """An operation.

    Attributes:
        named: Who it is.
        at: Path and method in the normal form, which overlays go by.
        arguments: By name; those of the path in its order.
        body: None without one.
        answers: Types by status.
    """

    named: Operation
    at: tuple[str, str]
    arguments: dict[str, Part]
    body: Body | None
    answers: dict[str, Type]
    encoding: str
    scopes: frozenset[str]
    rate_class: str
    deprecated: bool

    @property
    def sent(self) -> Iterator[Type]:
        """Types of arguments and body."""
        yield from (part.type for part in self.arguments.values())
        if self.body is not None:
            yield self.body.type

    @property
    def every(self) -> Iterator[Type]:
        """Types of all that is sent and answered."""
        yield from self.sent
        yield from self.answers.values()


@frozen
class Model:
    """A class: of an object its attributes by name, and what free keys hold; of an enum its values.

    Attributes:
        component: Its name in the normal form; empty if it stands in another or in an operation.
    """

    name: str
    component: str
    attributes: dict[str, Part] = field(factory=dict[str, Part])
    extra: Type | None = None
    values: frozenset[str] | None = None

    @property
    def kind(self) -> str:
        return "object" if self.values is None else "enum"

    @cached_property
    def marks(self) -> frozenset[Any]:
        """What it is known by: values; or names of attributes, with types and constants.

        Classes that it holds count as one another: those may have other names too.
        """
        if self.values is not None:
            return self.values
        types = {(name, opaque(part.type)) for name, part in self.attributes.items()}
        constants = {
            (name, *values)
            for name, part in self.attributes.items()
            if len(values := literals(part.type)) == 1
        }
        extra = () if self.extra is None else (opaque(self.extra),)
        return frozenset({*self.attributes, *types, *constants, *extra})

    @cached_property
    def held(self) -> frozenset[Any]:
        """Classes by the attributes that hold them."""
        return frozenset(
            (name, held) for name, part in self.attributes.items() for held in classes(part.type)
        )

    @property
    def types(self) -> Iterator[Type]:
        yield from (part.type for part in self.attributes.values())
        if self.extra is not None:
            yield self.extra


@frozen
class View:
    """The API.

    Attributes:
        operations: By symbol.
        models: By class; those that no operation reaches are not generated.
        stale: Actions of overlays that do not fit the document, a sentence each.
        components: All, by their names in the normal form.
    """

    operations: dict[str, Called]
    models: dict[str, Model]
    stale: list[str]
    components: frozenset[str] = frozenset()

    def reached(self, sent: bool) -> dict[str, tuple[Operation, ...]]:
        """By model, the operations that send it, or read it in their answers."""
        found: dict[str, set[Operation]] = {}
        for called in self.operations.values():
            types = called.sent if sent else called.answers.values()
            for name in self.closure(name for given in types for name in classes(given)):
                found.setdefault(name, set()).add(called.named)
        return {name: tuple(sorted(reaching)) for name, reaching in found.items()}

    def closure(self, start: Iterable[str]) -> set[str]:
        """Models, and all that they hold."""
        found: set[str] = set()
        queue = deque(start)
        while queue:
            name = queue.pop()
            if name not in found and name in self.models:
                found.add(name)
                queue.extend(inner for given in self.models[name].types for inner in classes(given))
        return found
