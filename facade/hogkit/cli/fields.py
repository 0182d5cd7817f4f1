"""The fields of a body: what they are called, what they may be, and an example."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, cast, get_args, get_origin

import attrs

from .. import _api
from . import generated
from .annotations import EXAMPLES, NAMES
from .generated import is_model

DEEPEST = 4  # objects within objects in an example
_READABLE = {kind.__name__: name for kind, name in NAMES.items() if isinstance(kind, type)}
_SIMPLE = {kind.__name__: value for kind, value in EXAMPLES.items() if isinstance(kind, type)}


@dataclass(frozen=True)
class Field:
    """One field of a body.

    Attributes:
        name: As PostHog has it.
        annotation: Its type, as the model's source has it.
        required: Whether PostHog wants it.
        read_only: Whether only PostHog sets it.
        constant: What it always is, or None.
    """

    name: str
    annotation: str
    required: bool
    read_only: bool
    constant: Any

    @property
    def shown(self) -> str:
        return "|".join(_shown(member) for member in union(self.annotation))

    def example(self, depth: int = 0) -> object:
        return self.constant if self.constant is not None else _example(self.annotation, depth)


def fields(model: type[object]) -> list[Field]:
    """Those of a model, the required ones first."""
    wire: dict[str, str] = getattr(model, "_WIRE")  # noqa: B009 - it is for generated code
    found = [
        _field(wire.get(name, name), str(attribute.type), attribute.default)
        for name, attribute in attrs.fields_dict(cast("type[attrs.AttrsInstance]", model)).items()
        if name != "additional_properties"
    ]
    return sorted(found, key=lambda field: (not field.required, field.read_only))


def _field(name: str, annotation: str, default: object) -> Field:
    unset = default is _api.UNSET
    required = default is attrs.NOTHING
    # FROM_SERVER is UNSET itself: that the type has no Unset tells it apart (generated types.py).
    read_only = unset and "Unset" not in union(annotation, whole=True)
    constant: object = None if unset or required else default
    return Field(name, annotation, required or constant is not None, read_only, constant)


def example(model: type[object], depth: int = 0) -> dict[str, object]:
    """A body with what is required; or else with one field, as a change has."""
    known = fields(model)
    required = [field for field in known if field.required]
    if not required and depth == 0:
        required = [field for field in known if not field.read_only][:1]
    return {field.name: field.example(depth) for field in required}


def union(annotation: str, *, whole: bool = False) -> list[str]:
    """The members of a union, as text; without absence and null, unless they are asked for."""
    found = [ast.unparse(node) for node in _members(ast.parse(annotation, mode="eval").body)]
    return found if whole else [name for name in found if name not in ("Unset", "None")]


def _members(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.BinOp):
        yield from (*_members(node.left), *_members(node.right))
    else:
        yield node


def _shown(member: str) -> str:
    if member.startswith("list["):
        inner = "|".join(_shown(item) for item in union(member[5:-1]))
        return f"list of {inner}"
    if member.startswith("dict["):
        return "object"
    if choices := _choices(member):
        return "|".join(str(choice) or '""' for choice in choices)
    return _READABLE.get(member.removeprefix("datetime."), "any" if member == "Any" else member)


def _choices(member: str) -> tuple[object, ...]:
    """The values of a Literal, or of a name that stands for one."""
    if member.startswith("Literal["):
        choices = ast.literal_eval(member.removeprefix("Literal"))
        return tuple(choices)
    named = _named(member)
    return get_args(named) if get_origin(named) is Literal else ()


def _named(member: str) -> object:
    if not re.fullmatch("[A-Z][A-Za-z0-9_]*", member) or member in ("Any", "UUID", "File"):
        return None
    return generated.model(member)


def _example(annotation: str, depth: int) -> object:
    member = (union(annotation) or ["Any"])[0]
    if member.startswith("list["):
        return []
    if choices := _choices(member):
        return choices[0]
    named = _named(member)
    if is_model(named) and depth < DEEPEST:
        return example(named, depth + 1)
    return _SIMPLE.get(member.removeprefix("datetime."), {})
