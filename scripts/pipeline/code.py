"""Python for the templates: types, decoders, literals and docstrings.

Whatever comes from the schema becomes code only through `literal` and `prose`, or as an
identifier that the generator made.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

from openapi_python_client.parser.properties import (
    AnyProperty,
    LiteralEnumProperty,
    ModelProperty,
)
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.date import DateProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.file import FileProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.parser.properties.uuid import UuidProperty

from .lower_operations import MAP, TAG

Models = dict[str, ModelProperty]

SIMPLE: dict[type, str] = {
    AnyProperty: "Any",
    BooleanProperty: "bool",
    DateProperty: "datetime.date",
    DateTimeProperty: "datetime.datetime",
    FileProperty: "File",
    FloatProperty: "float",
    IntProperty: "int",
    NoneProperty: "None",
    StringProperty: "str",
    UuidProperty: "UUID",
}
SCALARS: dict[type, str] = {
    DateProperty: "AS_DATE",
    DateTimeProperty: "AS_DATE_TIME",
    UuidProperty: "AS_UUID",
}
WIDTH = 96  # characters of a docstring's line; the formatter leaves those as they are


def literal(value: Any) -> str:
    """A Python literal in ASCII, whatever is in `value`."""
    return ascii(value)


def is_map(prop: Any) -> bool:
    return isinstance(prop, ListProperty) and prop.description == MAP


def members(prop: Any) -> list[Any]:
    """What a value may be, without None."""
    inner = prop.inner_properties if isinstance(prop, UnionProperty) else [prop]
    return [item for item in inner if not isinstance(item, NoneProperty)]


def annotation(prop: Any, *extra: str) -> str:
    """The type of a property as it is declared, and `extra` types."""
    kinds: dict[str, None] = {}
    consts: list[str] = []
    inner = prop.inner_properties if isinstance(prop, UnionProperty) else [prop]
    for item in inner:
        if isinstance(item, ConstProperty):
            consts.append(literal(item.value.raw_value))
        elif not isinstance(item, NoneProperty):
            kinds[_single(item)] = None
    if consts:
        kinds[f"Literal[{', '.join(dict.fromkeys(consts))}]"] = None
    if any(isinstance(item, NoneProperty) for item in inner):
        kinds["None"] = None
    return " | ".join(dict.fromkeys([*kinds, *extra]))


def _single(prop: Any) -> str:
    if isinstance(prop, ModelProperty | LiteralEnumProperty):
        return str(prop.class_info.name)
    if isinstance(prop, ListProperty):
        inner = annotation(prop.inner_property)
        return f"dict[str, {inner}]" if is_map(prop) else f"list[{inner}]"
    return SIMPLE[type(prop)]


def walk(prop: Any) -> Iterator[Any]:
    """`prop` and the properties inside it, but not those of its models."""
    yield prop
    if isinstance(prop, ListProperty):
        yield from walk(prop.inner_property)
    for item in prop.inner_properties if isinstance(prop, UnionProperty) else ():
        yield from walk(item)


def classes(props: Iterable[Any]) -> dict[str, str]:
    """Class name to module, of what `props` name, in order of names."""
    found = {
        str(item.class_info.name): str(item.class_info.module_name)
        for prop in props
        for item in walk(prop)
        if isinstance(item, ModelProperty | LiteralEnumProperty)
    }
    return dict(sorted(found.items()))


def decoder(prop: Any, models: Models) -> str:
    """Code of what reads a value of `prop`; empty if it stays as it comes."""
    objects = [item for item in members(prop) if isinstance(item, ModelProperty)]
    lists = [
        item.inner_property
        for item in members(prop)
        if isinstance(item, ListProperty) and not is_map(item)
    ]
    maps = [item.inner_property for item in members(prop) if is_map(item)]
    others = [
        f"{kind}({code})"
        for kind, held in (("Each", lists), ("ValuesOf", maps))
        if (code := _joint(held, models))
    ]
    if not any(isinstance(item, StringProperty | AnyProperty) for item in members(prop)):
        others += [SCALARS[type(item)] for item in members(prop) if type(item) in SCALARS]
    if not objects:
        return others[0] if len(others) == 1 else f"Either({', '.join(others)})" if others else ""
    if len(objects) == 1 and not others and not maps:
        return one(objects[0])
    return _either(prop, objects, others, models)


def _joint(held: list[Any], models: Models) -> str:
    """The decoder of items that may be what any of `held` are."""
    if len(held) <= 1:
        return decoder(held[0], models) if held else ""
    joint = [item for prop in held for item in members(prop)]
    template = UnionProperty(
        name=held[0].name,
        required=True,
        default=None,
        python_name=held[0].python_name,
        description=None,
        example=None,
        inner_properties=joint,
    )
    return decoder(template, models)


def one(model: ModelProperty) -> str:
    return (
        f"One({literal(str(model.class_info.module_name))}, {literal(str(model.class_info.name))})"
    )


def _either(prop: Any, objects: list[Any], others: list[str], models: Models) -> str:
    class_names = [str(item.class_info.name) for item in objects]
    tag, tagged = _declared_tag(prop, class_names) or _tag(class_names, models)
    untagged = [one(item) for item in objects if str(item.class_info.name) not in tagged.values()]
    by_name = {str(item.class_info.name): item for item in objects}
    parts = list(others)
    if tagged:
        table = ", ".join(
            f"{literal(value)}: {one(by_name[name])}" for value, name in tagged.items()
        )
        parts += [f"tag={literal(tag)}", f"tagged={{{table}}}"]
    if untagged:
        parts.append(f"untagged=({', '.join(untagged)},)")
    return f"Either({', '.join(parts)})"


def _declared_tag(prop: Any, class_names: list[str]) -> tuple[str, dict[str, str]] | None:
    """What the discriminator of a union says, if it has one."""
    mark = prop.description.get_untrusted_value() if prop.description else ""
    if not mark.startswith(TAG):
        return None
    key, table = json.loads(mark.removeprefix(TAG))
    known = {v: name for name in class_names for v, other in table.items() if other == name}
    return (key, known) if known else None


def _tag(class_names: list[str], models: Models) -> tuple[str, dict[str, str]]:
    """The property whose constant tells most of these classes apart, and value to class."""
    tables: dict[str, dict[str, list[str]]] = {}
    for name in class_names:
        for prop in properties(models[name]):
            if isinstance(prop, ConstProperty) and isinstance(prop.value.raw_value, str):
                values = tables.setdefault(prop.name.get_untrusted_value(), {})
                values.setdefault(prop.value.raw_value, []).append(name)
    best: tuple[str, dict[str, str]] = ("", {})
    for key, values in tables.items():
        table = {value: held[0] for value, held in values.items() if len(held) == 1}
        if len(table) > max(1, len(best[1])):
            best = key, table
    return best


def properties(model: ModelProperty) -> list[Any]:
    return [*(model.required_properties or ()), *(model.optional_properties or ())]


def prose(text: str) -> str:
    """Text that can stand in a docstring, whatever it holds."""
    readable = "".join(c if c.isprintable() else " " for c in text)
    return readable.replace("\\", "\\\\").replace('"', "'").strip()


def paragraph(text: str, indent: int, hanging: int = 0) -> str:
    """`text` on lines that fit, each `indent` deep, further ones `hanging` more."""
    lines = textwrap.wrap(
        prose(text), WIDTH - indent, break_long_words=False, break_on_hyphens=False
    )
    first, *rest = lines or [""]
    return "\n".join([" " * indent + first, *(" " * (indent + hanging) + line for line in rest)])
