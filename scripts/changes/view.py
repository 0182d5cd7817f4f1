"""From a document, as pinned, and overlays to the API as users of the generated package feel it: `view`."""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from openapi_python_client.strings import PythonIdentifier
from pipeline import kept, names, overlays
from pipeline.generate import PACKAGE
from pipeline.lower import ModelFacts, lower
from pipeline.lower_operations import OperationFacts
from pipeline.normalise import normalise
from pipeline.paths import fold
from pipeline.walk import Object, Place, components, is_object, operations

from . import defaults
from .change import Operation
from .shapes import Body, Called, Model, Part
from .shapes import View as View
from .types import ANY, Type, class_name, type_of


def view(document: Object, folder: Path | None) -> View:
    """What `document`, as pinned, and the overlays in `folder` make.

    Raises:
        Refused: An overlay cannot be read.
    """
    with _uncollected():
        return _Viewing(document, folder).view()


@contextmanager
def _uncollected() -> Generator[None]:
    """Without the collector, which takes a third of the time here and finds nothing."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


class _Viewing:
    """The pipeline's steps up to what the generator is given, and what is read of that."""

    def __init__(self, document: Object, folder: Path | None) -> None:
        self.document = document
        self.normal, counts = normalise(document)
        found = overlays.load(folder) if folder is not None else []
        self.corrected, stale = overlays.apply(self.normal, found)
        named, faults = kept.keep(self.corrected)
        if any(overlay["actions"] for _, overlay in found):
            named, _ = normalise(named, again=True)
        self.folded, _ = fold(named)
        self.lowered, self.facts = lower(self.folded, counts)
        self.stale = [*map(str, stale), *faults]

    def view(self) -> View:
        called, models = self.operations(), self.models()
        return View(
            {one.named.symbol: one for one in called},
            {one.name: one for one in models},
            self.stale,
            frozenset(components(self.normal)),
        )

    def operations(self) -> list[Called]:
        """Places in the normal form and after folding go by the id that an operation came with."""
        before, after = (
            {place.operation["x-hogkit-id"]: place for place in operations(document)}
            for document in (self.normal, self.folded)
        )
        found: list[Called] = []
        for lowered in (place.operation for place in operations(self.lowered)):
            own = self.facts.operations[lowered["tags"][0], lowered["operationId"]]
            was = before[own.source]
            given = defaults.of_parameters(self.document, was.path, was.method)
            found.append(_called(lowered, own, was, after[own.source], given))
        return found

    def models(self) -> list[Model]:
        """Components go by the names that they have in the normal form."""
        were = {
            schema[kept.NAME]: name
            for name, schema in components(self.corrected).items()
            if kept.NAME in schema
        }
        return [self.model(name, schema, were) for name, schema in components(self.lowered).items()]

    def model(self, component: str, schema: Object, were: dict[str, str]) -> Model:
        name = class_name(component)
        if "enum" in schema:
            source = component if component in components(self.folded) else ""
            values = frozenset(map(repr, schema["enum"]))
            return Model(name, were.get(source, source), values=values)
        own = self.facts.models[name]
        source = were.get(own.source, own.source)
        given = defaults.of_component(self.document, source)
        attributes = {
            _identifier(alias): _attribute(
                inner, own, own.wire[alias], alias in schema["required"], given
            )
            for alias, inner in schema["properties"].items()
        }
        extra = schema.get("additionalProperties")
        return Model(name, source, attributes, type_of(extra) if is_object(extra) else None)


@cache
def _identifier(name: str) -> str:
    return str(PythonIdentifier(name, names.PREFIX))


def _called(
    lowered: Object, own: OperationFacts, was: Place, place: Place, given: dict[str, str]
) -> Called:
    symbol = f"{PACKAGE}.api.{own.folder}.{own.module}"
    answers = {
        status: _media(answer["content"]) | _beside(own)
        for status, answer in lowered["responses"].items()
        if "content" in answer
    }
    return Called(
        Operation(own.method, place.path, own.id, symbol),
        (was.path, was.method),
        _arguments(lowered["parameters"], place, own, given),
        _body(lowered.get("requestBody"), own),
        answers,
        own.answer,
        frozenset(own.scopes),
        own.rate_class,
        own.deprecated,
    )


def _arguments(
    lowered: list[Object], place: Place, own: OperationFacts, given: dict[str, str]
) -> dict[str, Part]:
    def position(pair: tuple[Object, Object]) -> int:
        parameter, came = pair
        path = place.path
        return path.find(f"{{{came['name']}}}") if parameter["in"] == "path" else len(path)

    listed = sorted(zip(lowered, place.operation["parameters"], strict=True), key=position)
    return {
        _identifier(parameter["name"]): _argument(parameter, came, own, given)
        for parameter, came in listed
    }


def _argument(parameter: Object, came: Object, own: OperationFacts, given: dict[str, str]) -> Part:
    wire = came["name"]
    joined = own.joined.get(wire) if parameter["in"] == "query" else None
    return Part(
        wire,
        type_of(parameter["schema"]),
        parameter["required"],
        place=" joined by ".join(filter(None, (parameter["in"], joined and repr(joined)))),
        deprecated=came.get("deprecated") is True,
        default=given.get(wire, ""),
    )


def _body(body: Object | None, own: OperationFacts) -> Body | None:
    if body is None:
        return None
    encoding = " ".join(filter(None, (own.body, own.content_type)))
    return Body(encoding, _media(body["content"]), body["required"])


def _media(content: Object) -> Type:
    [media] = content.values()
    return type_of(media["schema"])


def _beside(own: OperationFacts) -> Type:
    """What it also answers with, as `generate` writes it: text, or bytes."""
    return frozenset("str" if kind.startswith("text/") else "File" for kind in own.also)


def _attribute(
    schema: Object, own: ModelFacts, wire: str, required: bool, given: dict[str, str]
) -> Part:
    return Part(
        wire,
        type_of(schema) or ANY,
        required,
        always=wire in own.required,
        read_only=wire in own.read_only,
        deprecated=wire in own.deprecated,
        default=given.get(wire, ""),
    )
