"""PostHog's parser in C++.

It holds the GIL, and what it has learnt of one query can make it slower with the next: seven nested `not (` took it
22 s after six, six after five, and so on, but 0.4 s as its first query.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Final

from .bounded import TOO_HARD, Build
from .errors import HogQLError

SHORT: Final = 2_000  # characters
SHALLOW: Final = 4  # levels of brackets
DEEPEST: Final = 40  # levels that it can do in time, whatever they are
ERRORS: Final = "posthog.hogql.errors"
OPENING: Final = "([{"
CLOSING: Final = ")]}"
QUOTES: Final = "'\"`"


def told(query: str) -> str:
    """What the parser tells of a query. A `}` that nothing opened it raises, and does not say where."""
    try:
        tree: str = load().parse_select_json(query)
    except Refusal as error:
        at = _as_it_counts(query, _unopened(query))
        places = {"start": {"offset": at}, "end": {"offset": at + 1}}
        return json.dumps({"error": True, "message": str(error), **places})
    return tree


def is_easy(query: str) -> bool:
    levels = depth(query)
    if levels > DEEPEST:
        raise HogQLError(TOO_HARD)
    return levels <= SHALLOW and len(query) <= SHORT


def counted(query: str, offset: int) -> int:
    """Errors count bytes of the lines before, and characters of the line that they are in."""
    begun = 0
    for line in query.split("\n"):
        size = len(line.encode()) + 1
        if offset < size:
            return min(begun + offset, len(query))
        begun, offset = begun + len(line) + 1, offset - size
    return len(query)


def depth(query: str) -> int:
    """How deep its brackets are nested, outside of quotes."""
    deepest = level = 0
    for _, letter in _unquoted(query):
        level += (letter in OPENING) - (letter in CLOSING)
        deepest = max(deepest, level)
    return deepest


def _unopened(query: str) -> int:
    """Where the first `}` is that closes nothing."""
    level = 0
    for position, letter in _unquoted(query):
        level += (letter == "{") - (letter == "}")
        if level < 0:
            return position
    return 0


def _as_it_counts(query: str, at: int) -> int:
    """What `counted` makes a place of."""
    begin = query.rfind("\n", 0, at) + 1
    return len(query[:begin].encode()) + at - begin


def _unquoted(query: str) -> Iterator[tuple[int, str]]:
    """Each letter outside of quotes, with its place."""
    position = 0
    while position < len(query):
        letter = query[position]
        if letter in QUOTES:
            position = _after_quote(query, position)
        else:
            yield position, letter
            position += 1


def _after_quote(query: str, position: int) -> int:
    quote = query[position]
    position += 1
    while position < len(query) and query[position] != quote:
        position += 2 if query[position] == "\\" else 1
    return position + 1


class Refusal(Exception):
    """What the errors that are lent to the parser have in common."""


def load() -> ModuleType:
    """`hogql_parser` wants PostHog's server at its import, and of that only four names of errors.

    They are lent to it, as three modules that are gone afterwards: `posthog` is also the official SDK.
    """
    if loaded := sys.modules.get("hogql_parser"):
        return loaded
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
        setattr(module, name, type(name, (Refusal,), {}))
    return module


BUILD: Final = Build(__name__, "hogql_parser", load, told, is_easy, counted)
