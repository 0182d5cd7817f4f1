"""What a generated operation takes, found out without its signature being read: by calling it."""

from __future__ import annotations

import difflib
import json
from collections.abc import Collection, Coroutine, Mapping
from functools import cache
from types import ModuleType
from typing import Any

from attrs import evolve, fields_dict, frozen

from .. import _api
from ..errors import InvalidArgument
from ..shapes import is_mapping

HELD = ("limit", "offset", "format")  # parameters that are not the caller's to set


class Recorder:
    """Stands in for a client, and keeps what an operation would send: names of PostHog's, by place."""

    path: Mapping[str, Any]
    query: Mapping[str, Any]

    def call(
        self, _: object, path: Mapping[str, Any], query: Mapping[str, Any], *__: object
    ) -> None:
        self.path, self.query = path, query


@frozen
class Plain:
    """A generated operation whose answers stay the values of their JSON: `_flow.Endpoint`'s shape."""

    operation: _api.Operation

    def sync_detailed(self, *sent: Any, client: _api.AuthenticatedClient) -> _api.Response[Any]:
        return client.call(self.operation, *sent)

    def asyncio_detailed(
        self, *sent: Any, client: _api.AuthenticatedClient
    ) -> Coroutine[Any, Any, _api.Response[Any]]:
        return client.call_async(self.operation, *sent)


@frozen
class Asked:
    """What an operation takes.

    Attributes:
        plain: To be called with path, query and body.
        path: Names in its path, in order, and the generated arguments.
        query: Names of its query as they are called here, and as PostHog has them.
        arguments: The same names, and the generated arguments.
        required: Those of them that PostHog wants.
        numbers: Names in its path that stand for numbers.
        body: The model of its body; None if it has none.
        answer: What it answers with.
    """

    plain: Plain
    path: Mapping[str, str]
    query: Mapping[str, str]
    arguments: Mapping[str, str]
    required: frozenset[str]
    numbers: frozenset[str]
    body: type[Any] | None
    answer: Any

    @property
    def filters(self) -> list[str]:
        return [name for name in self.query if name not in HELD]

    def sent(self, query: Mapping[str, Any]) -> dict[str, Any]:
        """A query under PostHog's names."""
        return {self.query.get(name, name): value for name, value in query.items()}

    def fields(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """Fields of the body under PostHog's names."""
        wire = {} if self.body is None else wires(self.body)
        return {wire.get(name, name): value for name, value in given.items()}

    def at(self, target: str) -> Plain:
        """The same operation at a path that PostHog gave."""
        path = target.replace("{", "%7B").replace("}", "%7D")
        return Plain(evolve(self.plain.operation, path=path))


@cache
def asked(module: ModuleType) -> Asked:
    """What the operation of a generated module takes."""
    function: Any = getattr(module, "sync_detailed")  # noqa: B009 - modules have no types
    code = function.__code__
    names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    recorder = Recorder()
    function(**{name: name for name in names if name != "client"}, client=recorder)
    optional: Mapping[str, Any] = function.__kwdefaults__ or {}
    operation: _api.Operation = getattr(module, "OPERATION")  # noqa: B009
    arguments = {called(name, said): said for name, said in recorder.query.items()}
    return Asked(
        plain=Plain(evolve(operation, decode={})),
        path=dict(recorder.path),
        query={called(name, said): name for name, said in recorder.query.items()},
        arguments=arguments,
        required=frozenset(name for name, said in arguments.items() if said not in optional),
        numbers=frozenset(
            name
            for name, said in recorder.path.items()
            if function.__annotations__.get(said) is int
        ),
        body=_model(function.__annotations__.get("body")),
        answer=next(iter(operation.decode.values()), None),
    )


def _model(annotation: Any) -> type[Any] | None:
    """The first model of a body, which may be a union."""
    members = getattr(annotation, "__args__", (annotation,))
    models = (one for one in members if isinstance(one, type) and issubclass(one, _api.Model))
    return next(models, None)


def writable(operation: Asked) -> list[str]:
    """The fields of a body that are not PostHog's own. The model of a change marks none as that: the model of
    the answer does."""
    if operation.body is None:
        return []
    own = _own(operation.body)
    if operation.answer is not None:
        own |= _own(operation.answer.model())
    return [name for name in names(operation.body) if name not in own]


def textual(operation: Asked) -> list[str]:
    """The fields of a body that can be nothing but text."""
    plain = {"str", "None", "Unset"}
    return [name for name, types in _declared(operation).items() if types <= plain]


def nullable(operation: Asked) -> list[str]:
    """The fields of a body that may be null."""
    return [name for name, types in _declared(operation).items() if "None" in types]


def _declared(operation: Asked) -> dict[str, set[str]]:
    """The types that each field of a body may have."""
    if operation.body is None:
        return {}
    found = fields_dict(operation.body)
    return {
        name: {part.strip() for part in str(found[python].type).split("|")}
        for name, python in names(operation.body).items()
    }


def called(wire: str, python: str) -> str:
    """What PostHog calls something, unless generated code keeps another name for it, as overlays may ask."""
    same = _folded(wire) in (_folded(python), _folded(python.removeprefix("field_")))
    return wire if same else python.removesuffix("_")


def _folded(name: str) -> str:
    return "".join(filter(str.isalnum, name)).casefold()


def names(model: type[Any]) -> dict[str, str]:
    """The fields of a model as they are called here, and as its class has them."""
    return {called(wire, python): python for python, wire in _wire(model).items()}


def wires(model: type[Any]) -> dict[str, str]:
    """The fields of a model as they are called here, and as PostHog has them."""
    return {called(wire, python): wire for python, wire in _wire(model).items()}


def _wire(model: type[Any]) -> dict[str, str]:
    wire: Mapping[str, str] = getattr(model, "_WIRE")  # noqa: B009 - it is for generated code
    known = (name for name in fields_dict(model) if name != "additional_properties")
    return {name: wire.get(name, name) for name in known}


def _own(model: type[Any]) -> set[str]:
    """The fields that only PostHog sets."""
    found = fields_dict(model)
    # FROM_SERVER is UNSET itself: that the type has no Unset tells it apart (generated types.py).
    return {
        name
        for name, python in names(model).items()
        if found[python].default is _api.UNSET and "Unset" not in str(found[python].type)
    }


def checked(where: str, kind: str, given: Mapping[str, Any], known: Collection[str]) -> None:
    """Refuse names that PostHog would ignore without a word.

    Raises:
        InvalidArgument: One is not known.
    """
    for name in given:
        if name not in known:
            near = difflib.get_close_matches(name, known, 1)
            meant = f"did you mean {near[0]!r}? " if near else ""
            has = f"there are {', '.join(sorted(known))}" if known else "there are none"
            raise InvalidArgument(
                f"{where} has no {kind} {name!r}: {meant}{has}. What is newer than this version goes "
                "into a dict, as the first argument that has no name"
            )


def sendable(where: str, named: Mapping[str, Any], more: Any = None) -> dict[str, Any]:
    """Fields or filters as JSON has them.

    Args:
        named: Those that were given by name.
        more: The first argument, which counts before them.

    Raises:
        InvalidArgument: One cannot be JSON, or `more` is no mapping.
    """
    if more is not None and not is_mapping(more):
        kind = type(more).__name__
        raise InvalidArgument(f"{where}: the first argument is a dict of fields, not {kind}")
    made: dict[str, Any] = _api.encode({**named, **(more or {})})
    for name, value in made.items():
        try:
            json.dumps(value, allow_nan=False, ensure_ascii=False).encode()
        except (TypeError, ValueError, RecursionError) as error:
            reason = "it has a lone surrogate" if isinstance(error, UnicodeError) else str(error)
        else:
            continue
        raise InvalidArgument(f"{where}: {name} cannot be sent as JSON: {reason}")
    return made
