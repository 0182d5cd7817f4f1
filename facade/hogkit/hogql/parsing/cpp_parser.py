"""PostHog's parser in C++, kept from harming the process that it is in.

It holds the GIL, and what it has learnt of one query can make it slower with the next: seven nested `not (` took it
22 s after six, six after five, and so on, but 0.4 s as its first query; 3,000 terms with AND took 50 s. So only
what is short and shallow is parsed here. The rest is parsed in a process of its own, which has learnt nothing and can
be killed.
"""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from collections.abc import Iterator
from functools import lru_cache
from types import ModuleType
from typing import Final

from .errors import HogQLError

SHORT: Final = 2_000  # characters
SHALLOW: Final = 4  # levels of brackets
DEEPEST: Final = 40  # levels that it can do in time, whatever they are
SECONDS: Final = 10.0  # as long as ClickHouse may take for a query
KEPT: Final = 10_000  # characters; the tree of a query takes some hundred times the bytes of it
TOO_HARD: Final = "The query is nested too deeply, or too long, to be parsed"
ERRORS: Final = "posthog.hogql.errors"
OPENING: Final = "([{"
CLOSING: Final = ")]}"
QUOTES: Final = "'\"`"
PROGRAM: Final = f"""
import sys
sys.path[:] = sys.argv[1:]
from {__name__} import told
query = sys.stdin.buffer.read().decode()
sys.stdout.buffer.write(told(query).encode())
"""


def parsed(query: str) -> str:
    """The tree as JSON; those of the last 100 queries are kept, unless they are long.

    Raises:
        HogQLError: It is nested more than `DEEPEST` levels, or took longer than `SECONDS`.
        UnicodeEncodeError: The query is not valid Unicode.
    """
    return remembered(query) if len(query) <= KEPT else made(query)


def made(query: str) -> str:
    levels = depth(query)
    if levels > DEEPEST:
        raise HogQLError(TOO_HARD)
    if levels <= SHALLOW and len(query) <= SHORT:
        return told(query)
    return apart(query)


remembered = lru_cache(100)(made)


def told(query: str) -> str:
    """What the parser tells of a query. A `}` that nothing opened it raises, and does not say where."""
    try:
        tree: str = load().parse_select_json(query)
    except Refusal as error:
        at = _counted(query, _unopened(query))
        places = {"start": {"offset": at}, "end": {"offset": at + 1}}
        return json.dumps({"error": True, "message": str(error), **places})
    return tree


def apart(query: str) -> str:
    """In an interpreter that finds the same packages as this one."""
    command = [sys.executable, "-I", "-c", PROGRAM, *sys.path]
    try:
        ran = subprocess.run(
            command, input=query.encode(), capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise HogQLError(TOO_HARD) from None
    if ran.returncode < 0:  # A signal, such as that of a stack that is full.
        raise HogQLError(TOO_HARD)
    if ran.returncode:
        raise RuntimeError(f"HogQL's parser failed: {ran.stderr.decode(errors='replace')}")
    return ran.stdout.decode()


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


def _counted(query: str, at: int) -> int:
    """A place as the parser counts in errors: bytes of the lines before, characters of its own."""
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
