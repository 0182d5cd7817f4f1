"""PostHog's own HogQL parser: text in, a tree of JSON out.

There are two builds of it: `hogql_parser_rs` (Python 3.12 and later) and `hogql_parser` (C++). Both give the
same tree once their defaults are dropped, which is how it leaves here.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any, Final, TypeGuard

from ...importing import LATE
from .errors import HogQLError

# An object of the tree: "node" names its kind, "start" and "end" are offsets in characters.
Node = dict[str, Any]

# The C++ parser looks ahead without bound: each level of brackets may double its time, and it holds the GIL.
DEEPEST: Final = 40
TOO_DEEP: Final = "The query is nested too deeply"
ERRORS: Final = "posthog.hogql.errors"
OPENING: Final = "([{"
CLOSING: Final = ")]}"
QUOTES: Final = "'\"`"


def parse(query: str) -> Node:
    """The tree of one SELECT, or of several with UNION between them.

    Raises HogQLError for what is not HogQL, with the parser's words and the place that it names.
    """
    parser = _parser()
    if parser.__name__ == "hogql_parser" and depth(query) > DEEPEST:
        raise HogQLError(TOO_DEEP)
    try:
        tree = json.loads(parser.parse_select_json(query))
        if tree.get("error"):
            raise _refusal(tree)
        plain: Node = _plain(tree)
        return plain
    except RecursionError:
        raise HogQLError(TOO_DEEP) from None
    except UnicodeEncodeError as error:
        raise HogQLError("The query is not valid Unicode", error.start, error.end) from None


def depth(query: str) -> int:
    """How deep its brackets are nested, outside of quotes."""
    deepest = level = position = 0
    while position < len(query):
        letter = query[position]
        if letter in QUOTES:
            position = _after_quote(query, position)
            continue
        level += (letter in OPENING) - (letter in CLOSING)
        deepest = max(deepest, level)
        position += 1
    return deepest


def _after_quote(query: str, position: int) -> int:
    quote = query[position]
    position += 1
    while position < len(query) and query[position] != quote:
        position += 2 if query[position] == "\\" else 1
    return position + 1


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


def _refusal(tree: Node) -> HogQLError:
    return HogQLError(str(tree["message"]), _offset(tree.get("start")), _offset(tree.get("end")))


def _offset(place: Node | None) -> int | None:
    return None if place is None else place["offset"]


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


def _parser() -> ModuleType:
    known = sys.modules.get("hogql_parser_rs") or sys.modules.get("hogql_parser")
    if known is not None:
        return known
    with LATE:
        try:
            return importlib.import_module("hogql_parser_rs")
        except ModuleNotFoundError:
            return _cpp_parser()


def _cpp_parser() -> ModuleType:
    """`hogql_parser` wants PostHog's server at its import, and of that only four names of errors.

    They are lent to it, as three modules that are gone afterwards: `posthog` is also the official SDK.
    """
    lent = {ERRORS: _errors()}
    for name in ("posthog", "posthog.hogql"):
        if name not in sys.modules:
            lent[name] = ModuleType(name)
            lent[name].__path__ = []
    sys.modules.update(lent)
    try:
        return importlib.import_module("hogql_parser")
    finally:
        for name in lent:
            del sys.modules[name]


def _errors() -> ModuleType:
    module = ModuleType(ERRORS)
    for name in ("SyntaxError", "NotImplementedError", "ParsingError", "HogQLError"):
        setattr(module, name, type(name, (Exception,), {}))
    return module
