"""The API as users of the generated package feel it, taken from a document and overlays."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from attrs import field, frozen
from openapi_python_client.strings import PythonIdentifier
from pipeline import kept, names, overlays
from pipeline.generate import PACKAGE
from pipeline.lower import Facts, ModelFacts, lower
from pipeline.lower_operations import OperationFacts
from pipeline.normalise import normalise
from pipeline.paths import fold
from pipeline.walk import Object, Place, components, is_object, operations

from .change import Operation
from .types import ANY, Type, class_name, classes, type_of


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
class Called:
    """An operation.

    Attributes:
        named: Who it is.
        at: Path and method in the normal form, which overlays go by.
        arguments: By name; those of the path in its order.
        body: Kind of encoding, type and whether it is required; None without one.
        answers: Types by status.
    """

    named: Operation
    at: tuple[str, str]
    arguments: dict[str, Part]
    body: tuple[str, Type, bool] | None
    answers: dict[str, Type]
    encoding: str
    scopes: frozenset[str]
    rate_class: str
    deprecated: bool

    @property
    def types(self) -> Iterator[Type]:
        """Of all that is sent."""
        yield from (part.type for part in self.arguments.values())
        if self.body is not None:
            yield self.body[1]


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
    def types(self) -> Iterator[Type]:
        yield from (part.type for part in self.attributes.values())
        if self.extra is not None:
            yield self.extra


@frozen
class View:
    """All operations by symbol, all models by name, and actions of overlays that no longer fit."""

    operations: dict[str, Called]
    models: dict[str, Model]
    stale: list[str]

    def reached(self, sent: bool) -> dict[str, tuple[Operation, ...]]:
        """By model, the operations that send it, or read it in their answers."""
        found: dict[str, set[Operation]] = {}
        for called in self.operations.values():
            types = called.types if sent else called.answers.values()
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


def view(document: Object, folder: Path | None) -> View:
    """What `document`, as pinned, and the overlays in `folder` make.

    Raises:
        Refused: An overlay cannot be read.
    """
    normal, counts = normalise(document)
    found = overlays.load(folder) if folder is not None else []
    corrected, outgrown = overlays.apply(normal, found)
    named, faults = kept.keep(corrected)
    if any(overlay["actions"] for _, overlay in found):
        named, _ = normalise(named, again=True)
    folded, _ = fold(named)
    lowered, facts = lower(folded, counts)
    places = {place.operation["x-hogkit-id"]: place for place in operations(normal)}
    folded_places = {place.operation["x-hogkit-id"]: place for place in operations(folded)}
    made = [_called(place.operation, facts, places, folded_places) for place in operations(lowered)]
    were = {
        schema[kept.NAME]: name
        for name, schema in components(corrected).items()
        if kept.NAME in schema
    }
    models = (_model(name, schema, facts, were) for name, schema in components(lowered).items())
    return View(
        {called.named.symbol: called for called in made},
        {model.name: model for model in models},
        [*map(str, outgrown), *faults],
    )


@cache
def _identifier(name: str) -> str:
    return str(PythonIdentifier(name, names.PREFIX))


def _called(
    lowered: Object, facts: Facts, places: dict[str, Place], folded: dict[str, Place]
) -> Called:
    [folder], module = lowered["tags"], lowered["operationId"]
    own = facts.operations[folder, module]
    was, place = places[own.source], folded[own.source]
    symbol = f"{PACKAGE}.api.{folder}.{module}"
    body = lowered.get("requestBody")
    return Called(
        Operation(own.method, place.path, own.id, symbol),
        (was.path, was.method),
        _arguments(lowered["parameters"], place.operation["parameters"], own, place.path),
        None if body is None else _body(body, own),
        {
            status: _media(answer["content"])
            for status, answer in lowered["responses"].items()
            if "content" in answer
        },
        own.answer,
        frozenset(own.scopes),
        own.rate_class,
        own.deprecated,
    )


def _arguments(
    lowered: list[Object], given: list[Object], own: OperationFacts, path: str
) -> dict[str, Part]:
    listed = list(zip(lowered, given, strict=True))
    listed.sort(
        key=lambda pair: (
            path.find(f"{{{pair[1]['name']}}}") if pair[0]["in"] == "path" else len(path)
        )
    )
    return {
        _identifier(parameter["name"]): _argument(parameter, came, own)
        for parameter, came in listed
    }


def _argument(parameter: Object, given: Object, own: OperationFacts) -> Part:
    wire = given["name"]
    joined = own.joined.get(wire) if parameter["in"] == "query" else None
    return Part(
        wire,
        type_of(parameter["schema"]),
        parameter["required"],
        place=" joined by ".join(filter(None, (parameter["in"], joined and repr(joined)))),
        deprecated=given.get("deprecated") is True,
        default=_default(parameter["schema"]),
    )


def _default(schema: Object) -> str:
    return json.dumps(schema["default"], sort_keys=True) if "default" in schema else ""


def _body(body: Object, own: OperationFacts) -> tuple[str, Type, bool]:
    kind = " ".join(filter(None, (own.body, own.content_type)))
    return kind, _media(body["content"]), body["required"]


def _media(content: Object) -> Type:
    [media] = content.values()
    return type_of(media["schema"])


def _model(component: str, schema: Object, facts: Facts, were: dict[str, str]) -> Model:
    name = class_name(component)
    if "enum" in schema:
        values = frozenset(map(repr, schema["enum"]))
        return Model(name, were.get(component, component), values=values)
    own = facts.models[name]
    extra = schema.get("additionalProperties")
    return Model(
        name,
        were.get(own.source, own.source),
        {
            _identifier(alias): _attribute(alias, inner, own, alias in schema["required"])
            for alias, inner in schema["properties"].items()
        },
        type_of(extra) if is_object(extra) else None,
    )


def _attribute(alias: str, schema: Object, own: ModelFacts, required: bool) -> Part:
    wire = own.wire[alias]
    return Part(
        wire,
        type_of(schema) or ANY,
        required,
        always=wire in own.required,
        read_only=wire in own.read_only,
        deprecated=wire in own.deprecated,
        default=_default(schema),
    )
