"""Types of the generated code, taken from what the generator is given."""

from __future__ import annotations

from functools import cache
from typing import Any

from openapi_python_client.strings import ClassName
from pipeline import names
from pipeline.lower_operations import MAP
from pipeline.walk import Object, is_object, target

# A type is a set of alternatives: texts, and pairs of `list` or `dict` with the type of their items. The
# alternatives of an enum are pairs of `Literal` and a value, as Python writes it.
Type = frozenset[Any]
SCALARS = {
    ("string", "date-time"): "datetime.datetime",
    ("string", "date"): "datetime.date",
    ("string", "uuid"): "UUID",
    ("string", "binary"): "File",
    ("string", ""): "str",
    ("integer", ""): "int",
    ("number", ""): "float",
    ("boolean", ""): "bool",
    ("null", ""): "None",
}
ANY: Type = frozenset({"Any"})
NONE = "None"
LONG = 120  # letters of a type in a line
# What a type of Python takes beside its own: values of enums, and whole numbers for others.
BESIDE = {"float": ("int",), "str": (), "int": (), "bool": ()}


def class_name(component: str) -> str:
    """The class that the generator makes of a component of its document."""
    return str(ClassName(component, names.PREFIX))


def type_of(schema: Object) -> Type:
    """The type of a lowered schema."""
    if "$ref" in schema:
        return frozenset({("class", class_name(target(schema["$ref"])))})
    if "anyOf" in schema:
        return Type().union(*map(type_of, schema["anyOf"]))
    if "const" in schema:
        return frozenset({("Literal", repr(schema["const"]))})
    kind = schema.get("type")
    if kind == "array":
        holder = "dict" if schema.get("description") == MAP else "list"
        items = schema.get("items")
        return frozenset({(holder, type_of(items) if is_object(items) else ANY)})
    if not isinstance(kind, str):
        return ANY
    shown = SCALARS.get((kind, schema.get("format", ""))) or SCALARS.get((kind, ""), "Any")
    return frozenset({shown})


def text(given: Type) -> str:
    """The type as Python writes it, always in the same order."""
    literals = sorted(item[1] for item in given if item[0] == "Literal")
    shown = sorted(_shown(item) for item in given if item[0] != "Literal" and item != NONE)
    if literals:
        shown.append(f"Literal[{', '.join(literals)}]")
    return " | ".join([*shown, NONE] if NONE in given else shown)


def brief(given: Type) -> str:
    """The type, of a long one what it begins with."""
    whole = text(given)
    return whole if len(whole) <= LONG else f"{whole[:LONG].rpartition(' | ')[0]} | …"


def texts(one: Type, other: Type) -> tuple[str, str]:
    """Two types; of long ones that have much in common, what each has of its own."""
    before, after = text(one), text(other)
    if max(len(before), len(after)) <= LONG:
        return before, after
    same = one & other
    rest = (one - same, other - same)
    if _holders(rest[0]) and _holders(rest[0]) == _holders(rest[1]):
        ([(holder, inner)], [(_, held)]) = rest
        was, now = (_held(holder, shown) for shown in texts(inner, held))
        return (f"{was} | …", f"{now} | …") if same else (was, now)
    if not same:
        return brief(one), brief(other)
    was, now = (" | ".join(filter(None, (brief(own), "…"))) for own in rest)
    return was, now


def _holders(given: Type) -> list[str]:
    """Of a type that is one list or one dict, which."""
    return [item[0] for item in given if item[0] in ("list", "dict") and len(given) == 1]


def _held(holder: str, inner: str) -> str:
    return f"list[{inner}]" if holder == "list" else f"dict[str, {inner}]"


def _shown(item: Any) -> str:
    if isinstance(item, str):
        return item
    kind, inner = item
    if kind == "class":
        return str(inner)
    return _held(kind, text(inner))


def literals(given: Type) -> frozenset[str]:
    """The values of all enums in a type."""
    own = {item[1] for item in given if item[0] == "Literal"}
    return frozenset(own).union(
        *(literals(item[1]) for item in given if item[0] in ("list", "dict"))
    )


def plain(given: Type) -> Type:
    """The type without values: those of one kind are one alternative."""
    return frozenset(_plain(item) for item in given)


def _plain(item: Any) -> Any:
    if item[0] == "Literal":
        return ("Literal", _kind(item[1]))
    return (item[0], plain(item[1])) if item[0] in ("list", "dict") else item


def _kind(value: str) -> str:
    if value in ("True", "False"):
        return "bool"
    return "str" if value[:1] in "'\"" else "float" if "." in value else "int"


def classes(given: Type) -> frozenset[str]:
    """The classes that a type names."""
    own = {item[1] for item in given if item[0] == "class"}
    return frozenset(own).union(
        *(classes(item[1]) for item in given if item[0] in ("list", "dict"))
    )


def renamed(given: Type, table: dict[str, str]) -> Type:
    """The type with classes under their names now."""
    return frozenset(_renamed(item, table) for item in given) if table else given


def _renamed(item: Any, table: dict[str, str]) -> Any:
    if item[0] == "class":
        return ("class", table.get(item[1], item[1]))
    return (item[0], renamed(item[1], table)) if item[0] in ("list", "dict") else item


class _Anything(dict[str, str]):
    """A table in which all classes are one."""

    def get(self, key: str, default: Any = None) -> Any:
        return "?"


@cache
def opaque(given: Type) -> Type:
    """The type without names of classes and values of enums."""
    return plain(frozenset(_renamed(item, _Anything({"": ""})) for item in given))


def expanded(given: Type, enums: dict[str, Type]) -> Type:
    """The type with the values of enums in place of their classes: these are aliases of literals."""
    return Type().union(*(_expanded(item, enums) for item in given))


def _expanded(item: Any, enums: dict[str, Type]) -> Type:
    if item[0] == "class":
        return enums.get(item[1], frozenset({item}))
    if item[0] in ("list", "dict"):
        item = (item[0], expanded(item[1], enums))
    return frozenset({item})


def admits(wide: Type, narrow: Type) -> bool:
    """Whether every value of `narrow` is one of `wide`."""
    return all(any(_admits(one, other) for one in wide) for other in narrow)


def _admits(one: Any, other: Any) -> bool:
    if one in (other, "Any"):
        return True
    if isinstance(one, str):
        inner = other[1] if other[0] == "Literal" else other
        return inner in (one, *BESIDE.get(one, ()))
    return one[0] == other[0] and one[0] in ("list", "dict") and admits(one[1], other[1])
