"""Properties and events that the project never had: HQ403 to HQ405."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..hogql.parsing.parser import Node
from .fields import properties, resolved
from .findings import Hit
from .likeness import perhaps, slip
from .projects import Project
from .selects import Select, Statement

_CODES: Final = {"event": "HQ403", "person": "HQ404"}
_OPS: Final = frozenset({"==", "!=", "in", "not in", "global in", "global not in"})


def unknown_properties(statement: Statement, project: Project) -> Iterator[Hit]:
    known = {"event": project.event_properties, "person": project.person_properties}
    for select in statement.selects:
        for found in properties(select):
            if said := _unknown(found.name, known[found.of]):
                start, end = found.node.get("start", 0), found.node.get("end")
                yield Hit(
                    _CODES[found.of], f"No {found.of} ever had the property {said}", start, end
                )


def _unknown(name: str, known: frozenset[str] | None) -> str:
    """The name, and what it may stand for; "" if it is known, or PostHog may set it itself."""
    if not known or name in known:
        return ""
    if name.startswith("$"):
        meant = slip(name, known)
        return f"`{name}`; perhaps `{meant}`" if meant else ""
    return f"`{name}`{perhaps(name, known)}"


def unknown_events(statement: Statement, project: Project) -> Iterator[Hit]:
    for select in statement.selects:
        for part, bound in select.parts():
            if part.get("node") == "CompareOperation" and part["op"] in _OPS and not bound:
                yield from _events(part, select, project)


def _events(comparison: Node, select: Select, project: Project) -> Iterator[Hit]:
    sides = [comparison["left"], comparison["right"]]
    if any(_is_event(side, select) for side in sides):
        for constant in (text for side in sides for text in _texts(side)):
            if said := _unknown(constant["value"], project.events):
                yield Hit(
                    "HQ405",
                    f"There never was an event {said}",
                    constant.get("start", 0),
                    constant.get("end"),
                )


def _is_event(node: Node, select: Select) -> bool:
    if node.get("node") != "Field":
        return False
    source, rest = resolved(node["chain"], select)
    return rest == ["event"] and source is not None and source.table == "events"


def _texts(node: Node) -> Iterator[Node]:
    """The texts that a side of a comparison is, or lists."""
    if node.get("node") == "Constant" and isinstance(node.get("value"), str):
        yield node
    elif node.get("node") in ("Tuple", "Array"):
        for item in node.get("exprs", []):
            yield from _texts(item)
