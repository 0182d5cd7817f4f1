"""Placeholders, which become constants of the tree before anything is printed.

Source: `posthog/hogql/placeholders.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ....hogql.parsing.errors import HogQLError
from ....hogql.parsing.parser import Node, is_list, is_node
from .hogql import written
from .text import literal


def filled(tree: Any, values: Mapping[str, Any]) -> Any:
    """The tree with what was sent for each `{name}`; `{filters}` holds for all unless it was sent.

    Raises HogQLError with its place for a name without a value.
    """
    if is_list(tree):
        return [filled(item, values) for item in tree]
    if not is_node(tree):
        return tree
    if tree.get("node") == "Placeholder":
        return _constant(tree, values)
    if tree.get("node") == "Constant":
        return tree
    return {key: filled(part, values) for key, part in tree.items()}


def _constant(node: Node, values: Mapping[str, Any]) -> Node:
    inner = node["expr"]
    name = ".".join(map(str, inner["chain"])) if inner["node"] == "Field" else written(inner)
    place: Node = {key: node[key] for key in ("start", "end") if key in node}
    if name in values:
        try:
            literal(values[name])
        except HogQLError as error:
            raise HogQLError(error.detail, place.get("start"), place.get("end")) from None
        return {"node": "Constant", "value": values[name], **place}
    if name == "filters":
        return {"node": "Constant", "value": True, **place}
    raise HogQLError(f"Unresolved placeholder: {{{name}}}", place.get("start"), place.get("end"))
