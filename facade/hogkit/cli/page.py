"""One operation on a page, of which nothing is cut, or as JSON."""

from __future__ import annotations

from typing import Any

from .annotations import shown
from .catalogue import Entry
from .description import Description, Parameter
from .examples import command, python
from .fields import Field, fields
from .layout import columns
from .output import on_terminal, width, write
from .tables import tabbed


def show(entry: Entry) -> None:
    """All of it: what it takes, what it gives, and lines to paste."""
    description = Description(entry)
    write(f"{entry.id}\n{entry.method} {entry.path}\n")
    _section("", _facts(description))
    _section("Parameters", [_parameter(found) for found in description.parameters])
    if (model := description.body_model) is not None:
        need = "required" if description.body_required else "optional"
        title = f"Body ({description.operation.body}, {need}: {model.__name__})"
        _section(title, [_field(field) for field in fields(model)])
    write(f"\nShell\n  {command(description)}\n\nPython\n{_indented(python(description))}")


def _section(title: str, rows: list[tuple[str, ...]]) -> None:
    """Write it if there is something in it; a program gets tabs, a reader columns."""
    if not rows:
        return
    cells = [(f"  {row[0]}", *row[1:]) for row in rows]
    lines = columns(cells, width()) if on_terminal() else map(tabbed, cells)
    write("\n".join(["", *([title] if title else []), *lines]))


def _indented(text: str) -> str:
    return "\n".join(f"  {line}".rstrip() for line in text.splitlines())


def _facts(description: Description) -> list[tuple[str, ...]]:
    operation = description.operation
    nobody = "none: PostHog may refuse it to any personal key"
    return [
        ("scopes", " or ".join(operation.scopes) or nobody),
        ("rate class", operation.rate_class),
        ("product", ", ".join(operation.product) or "not declared"),
        ("deprecated", "yes" if operation.deprecated else "no"),
        ("answers", description.answers),
    ]


def _parameter(parameter: Parameter) -> tuple[str, ...]:
    need = "required" if parameter.wanted else ""
    if parameter.default:
        need = f"default: {parameter.default}"
    return parameter.name, parameter.place, need, shown(parameter.annotation)


def _field(field: Field) -> tuple[str, ...]:
    need = "required" if field.required else "read-only" if field.read_only else ""
    return field.name, need, field.shown


def everything(entry: Entry) -> dict[str, Any]:
    """The same for programs."""
    description = Description(entry)
    operation = description.operation
    return {
        "rate_class": operation.rate_class,
        "product": operation.product,
        "deprecated": operation.deprecated,
        "answers": description.answers,
        "parameters": [_told(parameter) for parameter in description.parameters],
        "body": _body(description),
        "shell": command(description),
        "python": python(description),
    }


def _told(parameter: Parameter) -> dict[str, Any]:
    return {
        "name": parameter.name,
        "in": parameter.place,
        "type": shown(parameter.annotation),
        "required": parameter.wanted,
        "default": parameter.default or None,
    }


def _body(description: Description) -> dict[str, Any] | None:
    if (model := description.body_model) is None:
        return None
    return {
        "kind": description.operation.body,
        "model": model.__name__,
        "required": description.body_required,
        "fields": [
            {
                "name": field.name,
                "type": field.shown,
                "required": field.required,
                "read_only": field.read_only,
            }
            for field in fields(model)
        ],
    }
