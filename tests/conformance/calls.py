"""Python arguments for generated functions, from what is to be sent."""

from __future__ import annotations

import inspect
import io
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from random import Random
from types import ModuleType, UnionType
from typing import Any, Union, get_args, get_origin
from uuid import UUID

import attrs
from hogkit_api import models
from hogkit_api.types import File, Unset

from .compare import difference
from .document import Document, Operation, Parameter, is_json
from .instances import Instances, Level
from .judge import NOTHING, Complaint, Verdict
from .reading import plain

WAYS = ("sync_detailed", "asyncio_detailed", "sync", "asyncio")

READERS: dict[Any, Callable[[str], Any]] = {
    datetime: datetime.fromisoformat,
    date: date.fromisoformat,
    UUID: UUID,
}


@dataclass(frozen=True)
class Wire:
    """What a request is to carry, as JSON values by their names in the schema."""

    values: Mapping[tuple[str, str], Any] = field(default_factory=dict)
    body: Any = NOTHING


def plan(operation: Operation, instances: Instances, level: Level, rng: Random) -> Wire:
    """Required values at least; all of them when `full`, some when `random`."""
    values = {}
    for parameter in operation.parameters:
        wanted = level == "full" or (level == "random" and rng.random() < 0.5)
        if parameter.required or wanted:
            values[parameter.where, parameter.name] = sample(parameter, instances, level, rng)
    if not operation.bodies or not (operation.body_required or level != "minimal"):
        return Wire(values)
    kind = preferred(operation)
    body = instances.make(operation.bodies[kind], "request", level, rng)
    if isinstance(body, dict) and not is_json(kind):  # a form spells neither null nor nothing
        body = {name: value for name, value in body.items() if value is not None} or NOTHING
    return Wire(values, body)


def sample(parameter: Parameter, instances: Instances, level: Level, rng: Random) -> Any:
    kinds = instances.document.types(parameter.schema)
    if "null" in kinds and level == "random" and parameter.where == "query":
        return None
    if not kinds:  # a parameter cannot tell the text "1" from the number
        return "plain"
    if parameter.where in ("header", "cookie"):  # no place for most of Unicode
        level = "minimal"
    elif "array" in kinds:  # an empty list leaves no trace in a query string
        level = "full"
    return instances.make(parameter.schema, "request", level, rng)


def preferred(operation: Operation) -> str:
    """The declared content type a client is to use: JSON, else multipart, else a form."""
    kinds = {"application/json" if is_json(kind) else kind: kind for kind in operation.bodies}
    order = ("application/json", "multipart/form-data", "application/x-www-form-urlencoded")
    return next((kinds[kind] for kind in order if kind in kinds), next(iter(operation.bodies)))


class Caller:
    """One generated module, and how its arguments are named."""

    def __init__(self, module: ModuleType, operation: Operation, document: Document) -> None:
        self.module = module
        self.operation = operation
        self.complaints: list[Complaint] = []
        self._document = document
        self._signature = signature(module, "sync_detailed")
        self._names = self._match()
        for way in WAYS[1:]:
            if signature(module, way).parameters != self._signature.parameters:
                self.complaints.append(Complaint("signature", f"{way} differs from sync_detailed"))

    def arguments(self, wire: Wire) -> dict[str, Any]:
        """Arguments by Python name, all keywords but for what path order binds."""
        found = {}
        for key, value in wire.values.items():
            if key in self._names:
                name = self._names[key]
                parameter = next(
                    it for it in self.operation.parameters if (it.where, it.name) == key
                )
                found[name] = convert(value, self._annotation(name), parameter)
        if wire.body is not NOTHING and "body" in self._signature.parameters:
            found["body"] = convert(wire.body, self._annotation("body"))
        return found

    def sendable(self, wire: Wire) -> Wire:
        """The wire without values for which there is no argument; of those it has complained."""
        known = {key: value for key, value in wire.values.items() if key in self._names}
        return Wire(known, wire.body)

    def call(self, way: str, client: Any, arguments: Mapping[str, Any]) -> Any:
        """Call as a user does: what the path needs by position, the rest by keyword."""
        given = dict(arguments)
        if isinstance(given.get("body"), File):
            given["body"].payload.seek(0)
        positional = [given.pop(name) for name in self._positional() if name in given]
        return getattr(self.module, way)(*positional, client=client, **given)

    def _positional(self) -> list[str]:
        kinds = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
        return [name for name, it in self._signature.parameters.items() if it.kind in kinds]

    def _annotation(self, name: str) -> Any:
        return self._signature.parameters[name].annotation

    def _match(self) -> dict[tuple[str, str], str]:
        """Wire names to Python names: the path by position, the rest by likeness, then order."""
        positional = self._positional()
        path = re.findall(r"{([^}]+)}", self.operation.path)
        names = {("path", wire): name for wire, name in zip(path, positional, strict=False)}
        free = [name for name in self._signature.parameters if name not in (*positional, "client")]
        free = [name for name in free if name != "body" or not self.operation.bodies]
        wanted = [(it.where, it.name) for it in self.operation.parameters if it.where != "path"]
        for key in list(wanted):
            same = next((name for name in free if plain(name) == plain(key[1])), None)
            if same is not None:
                names[key] = same
                free.remove(same)
                wanted.remove(key)
        names |= zip(wanted, free, strict=False)
        self._account(len(path) - len(positional), wanted[len(free) :], free[len(wanted) :])
        return names

    def _account(self, missing: int, unmatched: list[tuple[str, str]], invented: list[str]) -> None:
        if missing:
            self._complain(f"path takes {missing} more than are positional")
        for where, name in unmatched:
            self._complain(f"nothing for {name} in {where}")
        for name in invented:
            self._complain(f"{name} stands for nothing declared")
        if self.operation.bodies and "body" not in self._signature.parameters:
            self._complain("nothing for the body")

    def _complain(self, text: str) -> None:
        self.complaints.append(Complaint("argument", text))


class ModelNames(dict[str, Any]):
    """Model classes by name, for annotations that are text because they name many of them."""

    def __missing__(self, name: str) -> Any:
        if not hasattr(models, name):
            raise KeyError(name)
        return getattr(models, name)


def signature(module: ModuleType, way: str) -> inspect.Signature:
    return inspect.signature(getattr(module, way), locals=ModelNames(), eval_str=True)


def convert(value: Any, annotation: Any, parameter: Parameter | None = None) -> Any:
    """A JSON value as the annotation wants it; as it is, where nothing fits better."""
    options = alternatives(annotation)
    if isinstance(value, str):
        return read(value, options)
    models = [option for option in options if hasattr(option, "from_dict")]
    if isinstance(value, dict) and models:
        return closest(models, value)
    lists = [option for option in options if get_origin(option) is list]
    if isinstance(value, list) and lists:
        return [convert(item, get_args(lists[0])[0]) for item in value]
    if parameter is not None and str in options and not fits(value, options):
        return spelt(value, parameter)
    return value


def closest(models: list[Any], value: dict[str, Any]) -> Any:
    """The model that can be built of an object and gives it back with the fewest extra keys."""
    made, refusal = [], TypeError()
    for model in models:
        try:
            made.append(build(model, value))
        except TypeError as error:
            refusal = error
    if not made:
        raise refusal
    lossy = [difference(value, it.to_dict()) is not None for it in made]
    order = range(len(made))
    return made[min(order, key=lambda at: (lossy[at], len(made[at].additional_properties)))]


def alternatives(annotation: Any) -> list[Any]:
    if get_origin(annotation) in (Union, UnionType):
        return [part for part in get_args(annotation) if part not in (Unset, type(None))]
    return [annotation]


def read(text: str, options: list[Any]) -> Any:
    if File in options:
        return File(payload=io.BytesIO(text.encode()))
    for kind in options:
        try:
            return READERS[kind](text)
        except (KeyError, TypeError, ValueError):  # not such a kind, or not such a text
            continue
    return text


def fits(value: Any, options: list[Any]) -> bool:
    return value is None or type(value) in options or Any in options


def spelt(value: Any, parameter: Parameter) -> str:
    """A value whose argument is declared as text."""
    if isinstance(value, list) and not parameter.explode:
        return ",".join(map(str, value))
    return json.dumps(value) if isinstance(value, list | dict | bool) else str(value)


def build(model: Any, value: dict[str, Any]) -> Any:
    """A model made the way a user makes it, by its constructor, from what `from_dict` reads."""
    source = model.from_dict(value)
    given = {
        field.alias: getattr(source, field.name)
        for field in attrs.fields(model)
        if field.init and not isinstance(getattr(source, field.name), Unset)
    }
    made = model(**given)
    if hasattr(source, "additional_properties"):
        made.additional_properties = source.additional_properties
    return made


def changes(wire: Wire, operation: Operation, verdict: Verdict) -> list[Complaint]:
    """What was to be sent and did not arrive as meant."""
    if verdict.operation is None:
        return []
    if verdict.operation.id != operation.id:
        return [Complaint("operation", f"reached {verdict.operation.id}")]
    found = []
    for where, name in sorted(wire.values.keys() | verdict.values.keys()):
        meant, readings = wire.values.get((where, name)), verdict.values.get((where, name))
        if not arrived(meant, readings):
            found.append(Complaint(f"{where}-changed", f"{name}: {meant!r} became {readings!r}"))
    body = verdict.body.decode() if isinstance(verdict.body, bytes) else verdict.body
    changed = difference(wire.body, body) if wire.body is not body else None
    return [*found, Complaint("body-changed", changed)] if changed else found


def arrived(value: Any, readings: list[Any] | None) -> bool:
    """Whether one reading is the value; null is told by absence, a bad value by the judge."""
    if value is None or readings == []:
        return not readings
    return any(difference(value, reading) is None for reading in readings or ())
