"""PostHog's own HogQL parser: text in, a tree of JSON out.

There are two builds of it: `hogql_parser_rs` (Python 3.12 and later) and `hogql_parser` (C++). Both give the
same tree once their defaults are dropped, which is how it leaves here.
"""

from __future__ import annotations

import importlib
import json
from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import Any, Final, TypeGuard

from ...errors import MissingExtra
from ...importing import LATE
from .cpp_parser import load, parsed
from .errors import HogQLError

# An object of the tree: "node" names its kind, "start" and "end" are offsets in characters.
Node = dict[str, Any]

TOO_DEEP: Final = "The query is nested too deeply"


def parse(query: str) -> Node:
    """The tree of one SELECT, or of several with UNION between them.

    Raises:
        HogQLError: It is no HogQL; with the parser's words and the place that it names.
        MissingExtra: No parser is installed.
    """
    try:
        parser, counted = _parser()
        tree = json.loads(parser(query))
        if tree.get("error"):
            raise _refusal(tree, partial(counted, query))
        plain: Node = _plain(tree)
        return plain
    except RecursionError:
        raise HogQLError(TOO_DEEP) from None
    except UnicodeEncodeError as error:
        raise HogQLError("The query is not valid Unicode", error.start, error.end) from None


def nodes(tree: Any) -> Iterator[Node]:
    """All objects in a tree, each before what is in it."""
    if is_list(tree):
        for item in tree:
            yield from nodes(item)
    elif is_node(tree):
        yield tree
        yield from nodes(list(tree.values()))


def is_list(tree: Any) -> TypeGuard[list[Any]]:
    return isinstance(tree, list)


def is_node(tree: Any) -> TypeGuard[Node]:
    return isinstance(tree, dict)


def _refusal(tree: Node, counted: Callable[[int], int]) -> HogQLError:
    places = (tree.get(side) for side in ("start", "end"))
    start, end = (None if place is None else counted(place["offset"]) for place in places)
    return HogQLError(str(tree["message"]), start, end)


# Places in trees are in characters. Those of errors are not, and each parser counts them in its own way.


def _of_bytes(query: str, offset: int) -> int:
    return len(query.encode()[:offset].decode(errors="ignore"))


def _of_bytes_and_a_line(query: str, offset: int) -> int:
    """Bytes of the lines before, and characters of the line that it is in."""
    begun = 0
    for line in query.split("\n"):
        size = len(line.encode()) + 1
        if offset < size:
            return min(begun + offset, len(query))
        begun, offset = begun + len(line) + 1, offset - size
    return len(query)


def _plain(tree: Any) -> Any:
    """Without the defaults that only one of the parsers writes; a constant keeps its value."""
    if is_list(tree):
        return [_plain(item) for item in tree]
    if not is_node(tree):
        return tree
    constant = tree.get("node") == "Constant"
    return {key: _part(key, value) for key, value in tree.items() if constant or _given(value)}


def _given(value: Any) -> bool:
    return value is not None and value is not False and value != []


def _part(key: str, value: Any) -> Any:
    return value["offset"] if key in ("start", "end") and value else _plain(value)


@cache
def _parser() -> tuple[Callable[[str], str], Callable[[str, int], int]]:
    """What parses, and how its errors count."""
    with LATE:
        try:
            rust: Any = importlib.import_module("hogql_parser_rs")
        except ModuleNotFoundError:
            _load_other()
            return parsed, _of_bytes_and_a_line
    return rust.parse_select_json, _of_bytes


def _load_other() -> None:
    try:
        load()
    except ModuleNotFoundError as error:
        if error.name != "hogql_parser":
            raise
        raise MissingExtra("hogql", "Reading HogQL") from error
