"""PostHog's parser in Rust, for Python 3.12 and later. It bounds how deep a query is itself."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import Final

from .bounded import Build

SHORT: Final = 1_000  # characters: 500 terms with a sign between them take 0.7 s
FEW: Final = 40  # joins, which may be written as commas: they take 0.5 s, and 80 take 5 s


def load() -> ModuleType:
    return import_module("hogql_parser_rs")


def told(query: str) -> str:
    tree: str = load().parse_select_json(query)
    return tree


def is_easy(query: str) -> bool:
    return len(query) <= SHORT and query.count(",") + query.lower().count("join") <= FEW


def counted(query: str, offset: int) -> int:
    """Errors count bytes."""
    return len(query.encode()[:offset].decode(errors="ignore"))


BUILD: Final = Build(__name__, "hogql_parser_rs", load, told, is_easy, counted)
