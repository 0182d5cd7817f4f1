"""One operation on a page, or as JSON."""

from __future__ import annotations

from typing import Any

from .annotations import shown
from .catalogue import Entry
from .description import Description, Parameter
from .examples import command, python
from .fields import Field, fields
from .output import hint, write
from .table import Table
from .tables import CUT, place


def show(entry: Entry) -> None:
    """All of it: what it takes, what it gives, and lines to paste."""
    description = Description(entry)
    write(f"{entry.id}\n{entry.method} {entry.path}\n")
    cut = [_section("", _facts(description))]
    cut += [_section("Parameters", [_parameter(found) for found in description.parameters])]
    if (model := description.body_model) is not None:
        need = "required" if description.body_required else "optional"
        title = f"Body ({description.operation.body}, {need}: {model.__name__})"
        cut += [_section(title, [_field(field) for field in fields(model)])]
    write(f"\nShell\n  {command(description)}\n\nPython\n{_indented(python(description))}")
    if any(cut):
        hint(CUT)


def _section(title: str, rows: list[tuple[str, ...]]) -> bool:
    """Write it if there is something in it, and return whether cells had to be cut."""
    if not rows:
        return False
    write(f"\n{title}\n" if title else "\n")
    cells = [(f"  {row[0]}", *row[1:]) for row in rows]
    return place(Table([""] * len(cells[0]), cells, whole=frozenset({0})))


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
    model = description.body_model
    return {
        "rate_class": operation.rate_class,
        "product": operation.product,
        "deprecated": operation.deprecated,
        "answers": description.answers,
        "parameters": [
            {
                "name": parameter.name,
                "in": parameter.place,
                "type": shown(parameter.annotation),
                "required": parameter.wanted,
                "default": parameter.default or None,
            }
            for parameter in description.parameters
        ],
        "body": None
        if model is None
        else {
            "kind": operation.body,
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
        },
        "shell": command(description),
        "python": python(description),
    }
