"""PostHog's own HogQL parser: text in, a tree of JSON out.

There are two builds of it: `hogql_parser_rs` (Python 3.12 and later) and `hogql_parser` (C++). Both give the
same tree once their defaults are dropped, which is how it leaves here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any, Final, TypeGuard

from ...errors import MissingExtra
from ...importing import LATE
from . import cpp_parser, rust_parser
from .bounded import Build, parsed
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
        build = _build()
        tree = json.loads(parsed(build, query))
        if tree.get("error"):
            raise _refusal(tree, query, build)
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


def _refusal(tree: Node, query: str, build: Build) -> HogQLError:
    places = (tree.get(side) for side in ("start", "end"))
    start, end = (place and build.counted(query, place["offset"]) for place in places)
    return HogQLError(str(tree["message"]), start, end)


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
def _build() -> Build:
    with LATE:
        for build in (rust_parser.BUILD, cpp_parser.BUILD):
            try:
                build.load()
            except ModuleNotFoundError as error:
                if error.name != build.package:
                    raise
            else:
                return build
    raise MissingExtra("hogql", "Reading HogQL")
