"""What users of the facade can name: objects, members and arguments, read from the source by griffe.

Methods that are made of a function (`query = operation(querying.query)`) have that function's arguments, without
the first, the client. Nothing is imported.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import griffe

PACKAGE = "hogkit"
# What is public beside the names of `hogkit` itself; of the resources, which are attributes of clients, the classes.
MODULES = ("filters", "sandbox", "resources.typed")
Data = dict[str, Any]
# Modules whose imports are meant for others.
OFFERING = (PACKAGE, f"{PACKAGE}.sandbox")
MAKES_INIT = ("attrs.frozen", "attrs.define")
# What makes a method of a function: facade/hogkit/_flow.py, ingest/methods.py, paging/methods.py.
MAKERS = ("operation", "captured", "by_rows", "by_pages")


def surface(folder: Path) -> Data:
    """The facade in `folder` as plain data: an entry for each object, by its name."""
    loader = griffe.GriffeLoader(search_paths=[folder])
    package = loader.load(PACKAGE)
    loader.resolve_aliases(implicit=True)
    assert isinstance(package, griffe.Module)
    found = dict(_public(package))
    return {"members": {**found, **{name: _of_module(package[name]) for name in MODULES}}}


def _of_module(module: griffe.Object | griffe.Alias) -> Data:
    return {"kind": "module", "members": dict(_public(module))}


def _public(module: griffe.Object | griffe.Alias) -> Iterator[tuple[str, Data]]:
    """The names of a module: what it says itself, or what it defines."""
    for name, member in sorted(module.members.items()):
        offered = not member.is_alias or module.path in OFFERING
        target = (
            _target(member)
            if offered and not name.startswith("_") and name != "TYPE_CHECKING"
            else None
        )
        if target is not None and not target.is_module and target.path.startswith(PACKAGE):
            yield name, _entry(target)


def _target(member: griffe.Object | griffe.Alias) -> griffe.Object | None:
    if not isinstance(member, griffe.Alias):
        return member
    try:
        return member.final_target
    except griffe.AliasResolutionError:  # of another package
        return None


def _entry(found: griffe.Object) -> Data:
    if isinstance(found, griffe.Class):
        return _of_class(found)
    if isinstance(found, griffe.Function):
        return _of_function(found, skipped=0)
    if isinstance(found, griffe.Attribute):
        return _of_attribute(found)
    raise TypeError(f"{found.path} is a {found.kind.value}: say what is public of it")


def _of_class(found: griffe.Class) -> Data:
    members: Data = {}
    for name, member in sorted(found.all_members.items()):
        target = _target(member)
        if (not name.startswith("_") or name in ("__init__", "__enter__", "__aenter__")) and target:
            members[name] = _member(target)
    if "__init__" not in members and (made := _made_by_attrs(found)) is not None:
        members["__init__"] = made
    return {"kind": "class", "bases": sorted(_bases(found)), "members": members}


def _made_by_attrs(found: griffe.Class) -> Data | None:
    """The arguments of a class that attrs makes `__init__` of, in the order of its fields."""
    how = [str(d.value) for d in found.decorators if d.callable_path in MAKES_INIT]
    if not how:
        return None
    kind = "keyword-only" if "kw_only=True" in how[0] else "positional or keyword"
    fields = {
        name: field
        for one in [*reversed(found.mro()), found]
        for name, field in one.attributes.items()
    }
    listed = [
        [name.lstrip("_"), kind, _text(field.annotation), _default(field)]
        for name, field in fields.items()
        if field.annotation is not None
        and "property" not in field.labels
        and "init=False" not in str(field.value)
    ]
    return {"kind": "function", "parameters": listed, "returns": None}


def _default(field: griffe.Attribute) -> str | None:
    """The default of a field: its value, or what `field(…)` says of one."""
    value = field.value
    if not isinstance(value, griffe.ExprCall) or str(value.function) != "field":
        return _text(value)
    given = {str(a.name): a.value for a in value.arguments if isinstance(a, griffe.ExprKeyword)}
    return _text(given.get("default", given.get("factory")))


def _bases(found: griffe.Class) -> Iterator[str]:
    """Classes that it is one of, as far as users can name them."""
    offered = found.package.members
    for base in found.bases:
        path = base if isinstance(base, str) else base.canonical_path
        name = path.rpartition(".")[2]
        if name in offered or not path.startswith(f"{PACKAGE}."):
            yield name


def _member(found: griffe.Object) -> Data:
    if isinstance(found, griffe.Function):
        return _of_function(found, skipped=0 if "staticmethod" in found.labels else 1)
    if isinstance(found, griffe.Attribute) and (made := _made_of(found)) is not None:
        return _of_function(made, skipped=1)
    if isinstance(found, griffe.Class):
        return _of_class(found)
    assert isinstance(found, griffe.Attribute)
    return _of_attribute(found)


def _made_of(found: griffe.Attribute) -> griffe.Function | None:
    """The function that a method is made of, as in `query = operation(querying.query)`."""
    value = found.value
    if not isinstance(value, griffe.ExprCall) or str(value.function) not in MAKERS:
        return None
    argument = value.arguments[0]
    assert isinstance(argument, griffe.Expr)
    path = argument.canonical_path
    made = _target(found.package[path.removeprefix(f"{PACKAGE}.")])
    return made if isinstance(made, griffe.Function) else None


def _of_function(found: griffe.Function, *, skipped: int) -> Data:
    listed = [
        [p.name, _text(p.kind and p.kind.value), _text(p.annotation), _text(p.default)]
        for p in list(found.parameters)[skipped:]
    ]
    return {"kind": "function", "parameters": listed, "returns": _text(found.returns)}


def _of_attribute(found: griffe.Attribute) -> Data:
    return {"kind": "attribute", "annotation": _text(found.annotation)}


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def text(version: str, data: Data) -> str:
    """The data as JSON, a line for each method and attribute, so that a difference can be read."""
    return "\n".join(_lines({"version": version, **data}, "")) + "\n"


def _lines(data: Data, indent: str) -> Iterator[str]:
    if "members" not in data:
        yield json.dumps(data)
        return
    head = ", ".join(f'"{key}": {json.dumps(data[key])}' for key in data if key != "members")
    yield f'{{{head}{", " if head else ""}"members": {{'
    for number, (name, member) in enumerate(data["members"].items(), 1):
        comma = "," if number < len(data["members"]) else ""
        first, *rest = _lines(member, f"{indent} ")
        lines = [f"{indent} {json.dumps(name)}: {first}", *rest]
        yield from [*lines[:-1], lines[-1] + comma]
    yield f"{indent}}}}}"


def rebuilt(data: Data, name: str = PACKAGE) -> griffe.Module:
    """The data as griffe's own objects, which it can compare."""
    module = griffe.Module(name)
    _fill(module, data["members"])
    return module


def _fill(parent: griffe.Module | griffe.Class, members: Data) -> None:
    for name, data in members.items():
        plain = name.replace(".", "_")  # griffe would look for what stands before a dot
        parent.set_member(plain, _object(plain, data))


def _object(name: str, data: Data) -> griffe.Object:
    if data["kind"] == "module":
        return rebuilt(data, name)
    if data["kind"] == "class":
        made = griffe.Class(name, bases=data["bases"])
        _fill(made, data["members"])
        return made
    if data["kind"] == "attribute":
        return griffe.Attribute(name, annotation=data["annotation"])
    listed = [_parameter(*parameter) for parameter in data["parameters"]]
    parameters = griffe.Parameters(*listed)
    return griffe.Function(name, parameters=parameters, returns=data["returns"])


def _parameter(
    name: str, kind: str | None, annotation: str | None, default: str | None
) -> griffe.Parameter:
    meant = None if kind is None else griffe.ParameterKind(kind)
    return griffe.Parameter(name, annotation=annotation, kind=meant, default=default)
