"""What checkers know of the clients' resources, from the table of them and the generated operations."""

from __future__ import annotations

import datetime
import keyword
import types
from collections.abc import Iterator
from typing import Any, Literal, Union, cast, get_args, get_origin, get_type_hints
from uuid import UUID

from hogkit import _api
from hogkit.resources.asked import HELD, asked, names, writable
from hogkit.resources.items import OWN
from hogkit.resources.table import ROWS, Row

HEAD = '''"""What type checkers know of the resources: written by scripts/type_resources.py, not by hand."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from ..context import Context
from .item import Item
from .lists import AsyncItems, Items
'''
WIDTH = 100
NONE = type(None)
# How a value is given, and how it is had: answers stay as PostHog wrote them.
GIVEN: dict[object, str] = {
    str: "str", int: "int", float: "float", bool: "bool", Any: "Any", NONE: "None",
    datetime.datetime: "datetime.datetime | str", datetime.date: "datetime.date | str", UUID: "str",
}  # fmt: skip
HAD = {**GIVEN, datetime.datetime: "str", datetime.date: "str", UUID: "str"}


class Names(dict[str, Any]):
    """What the source of models names: other models, as they are asked for."""

    def __init__(self) -> None:
        super().__init__(datetime=datetime, UUID=UUID, Any=Any, Literal=Literal, Unset=_api.Unset)

    def __missing__(self, name: str) -> Any:
        try:
            return getattr(_api.module("models"), name)
        except AttributeError:
            raise KeyError(name) from None


def stub() -> str:
    """The text of `typed.pyi`."""
    parts = [HEAD]
    own = sorted(f"from {module} import {name} as _{name}" for name, module in OWN.items())
    parts.append("\n".join(own) + "\n")
    seen: set[str] = set()
    for row in ROWS.values():
        if row.item not in seen:
            parts.append(_item(row))
        seen.add(row.item)
    for awaited in (False, True):
        parts += [_resource(row, awaited=awaited) for row in ROWS.values()]
    parts += [_mixin(awaited=awaited) for awaited in (False, True)]
    return "\n".join(parts)


def _item(row: Row) -> str:
    """The class of one, with its fields."""
    fields = _fields(row)
    lines = [f"    {name}: {had}" for name, had in fields.items() if _attribute(name)]
    body = "\n".join(lines) or "    ..."
    base = f"_{row.item}" if row.item in OWN else "Item"
    return f"class {row.item}({base}):\n{body}\n"


def _attribute(name: str) -> bool:
    return _argument(name) and not hasattr(dict, name)


def _argument(name: str) -> bool:
    return name.isidentifier() and not keyword.iskeyword(name) and not name.startswith("_")


def _fields(row: Row) -> dict[str, str]:
    """Of an answer; PostHog may leave any of them out, and send more."""
    model = _answer(row)
    if model is None:
        return {}
    hints = get_type_hints(model, localns=Names())
    return {
        name: row.types.get(name) or _written(hints[python], had=True)
        for name, python in names(model).items()
    }


def _answer(row: Row) -> type[Any] | None:
    """The model of what `get` answers with, or of the rows of `list`."""
    decoder = asked(row.module("get" if row.get else "list")).answer
    model: type[Any] | None = decoder and getattr(decoder, "item", decoder).model()
    results = model and get_type_hints(model, localns=Names()).get("results")
    for inner in _members(results) if results else ():
        return next(iter(get_args(inner)), None)
    return model


def _resource(row: Row, *, awaited: bool) -> str:
    title = row.name.title().replace("_", "")
    body = "\n".join(_methods(row, awaited=awaited))
    return f"class {'Async' * awaited}{title}:\n    def __init__(self, context: Context) -> None: ...\n{body}\n"


def _methods(row: Row, *, awaited: bool) -> Iterator[str]:
    many, one = ("AsyncItems", "async def") if awaited else ("Items", "def")
    extra = "extra: Mapping[str, Any] | None = None, /"
    paging = ["limit: int | None = None", "page_size: int = 100", "ahead: bool = False"]
    if row.list:
        path = [f"{name}: str = {usual!r}" for name, usual in row.path.items()]
        arguments = [extra, "*", *_filters(row, "list"), *path, *paging]
        yield _method("def", "list", arguments, f"{many}[{row.item}]")
    if row.get:
        ways = [f"{name}: str = ..." for name in row.lookups]
        named = [*ways, *_filters(row, "get")]
        first = [f"id: {_id(row)}{' | None = None' if ways else ''}", "/"]
        yield _method(one, "get", [*first, *(["*", *named] if named else [])], row.item)
    fields = "fields: Mapping[str, Any] | None = None, /"
    if row.create:
        arguments = [fields, "*", *_readable(row), *_body(row, "create")]
        yield _method(one, "create", arguments, row.item)
    if row.update:
        arguments = [f"id: {_id(row)}", fields, "*", *_readable(row), *_body(row, "update")]
        yield _method(one, "update", arguments, row.item)
    if row.delete or row.soft:
        named = _filters(row, "delete") if row.delete else []
        arguments = [f"id: {_id(row)}", "/", *(["*", *named] if named else [])]
        yield _method(one, "delete", arguments, "None")
    if row.persons:
        yield _method("def", "persons", [f"id: {_id(row)}", extra, "*", *paging], f"{many}[Person]")


def _method(kind: str, name: str, arguments: list[str], result: str) -> str:
    while arguments and arguments[-1] == "*":
        arguments = arguments[:-1]
    short = f"    {kind} {name}({', '.join(['self', *arguments])}) -> {result}: ..."
    if len(short) <= WIDTH:
        return short
    lines = ",\n".join(f"        {argument}" for argument in _split(["self", *arguments]))
    return f"    {kind} {name}(\n{lines},\n    ) -> {result}: ..."


def _split(arguments: list[str]) -> Iterator[str]:
    for argument in arguments:
        yield from (argument.removesuffix(", /"), "/") if argument.endswith(", /") else (argument,)


def _id(row: Row) -> str:
    """PostHog numbers most things; a number may be text here, as the shell has it."""
    verb = "get" if row.get else "update"
    module = row.module(verb)
    path, declared = asked(module).path, module.sync_detailed.__annotations__
    named = (said for name, said in path.items() if name not in ("project_id", *row.path))
    kinds = {declared.get(said) for said in named}
    return (
        "int | str"
        if int in kinds or row.name == "persons"
        else "UUID | str"
        if UUID in kinds
        else "str"
    )


def _filters(row: Row, verb: str) -> list[str]:
    module = row.module(verb)
    declared: Any = module.sync_detailed.__annotations__
    made: list[str] = []
    known = asked(module)
    for name, argument in known.arguments.items():
        if name in HELD:
            continue
        kind = _written(declared[argument], had=False)
        if name in row.arrays:
            kind = "Sequence[Any] | Mapping[str, Any] | str"
        elif '"true"' in kind:
            kind += " | bool"
        made.append(f"{name}: {kind}" + ("" if name in known.required else " = ..."))
    return made


def _readable(row: Row) -> list[str]:
    return [f"{name}: {kind} = ..." for name, kind in row.readable.items()]


def _body(row: Row, verb: str) -> list[str]:
    operation = asked(row.module(verb))
    if operation.body is None:
        return []
    hints, python = get_type_hints(operation.body, localns=Names()), names(operation.body)
    return [
        f"{name}: {_written(hints[python[name]], had=False)} = ..."
        for name in writable(operation)
        if _argument(name) and name != row.id
    ]


def _members(annotation: Any) -> list[Any]:
    union = get_origin(annotation) in (Union, types.UnionType)
    members = list(get_args(annotation)) if union else [annotation]
    return [one for one in members if one not in (_api.Unset, NONE)]


def _written(annotation: Any, *, had: bool) -> str:
    """A type as a checker reads it: no model of the schema, whose names PostHog changes."""
    texts = [_one(member, had=had) for member in _members(annotation)]
    if NONE in get_args(annotation):
        texts.append("None")
    whole = "Any" if "Any" in texts or not texts else " | ".join(dict.fromkeys(texts))
    return " | ".join(dict.fromkeys(whole.split(" | "))) if "[" not in whole else whole


def _one(member: Any, *, had: bool) -> str:
    origin = get_origin(member)
    if origin is Literal:
        return _choices(get_args(member), had=had)
    if origin is list:
        inner = _written(get_args(member)[0], had=had)
        return f"{'list' if had else 'Sequence'}[{inner}]"
    if origin is dict or (isinstance(member, type) and issubclass(member, _api.Model)):
        return "dict[str, Any]" if had else "Mapping[str, Any]"
    return (HAD if had else GIVEN).get(cast("object", member), "Any")


def _choices(values: tuple[Any, ...], *, had: bool) -> str:
    """In answers any text, as PostHog adds values every week."""
    if had:
        return " | ".join(sorted({type(value).__name__ for value in values}))
    return f"Literal[{', '.join(map(repr, values))}]".replace("'", '"')


def _mixin(*, awaited: bool) -> str:
    prefix = "Async" * awaited
    lines: list[str] = []
    for row in ROWS.values():
        title = f"{prefix}{row.name.title().replace('_', '')}"
        lines += ["    @property", f"    def {row.name}(self) -> {title}: ..."]
    body = "\n".join(lines)
    return f"class {prefix}Resources:\n    _context: Context\n{body}\n"
