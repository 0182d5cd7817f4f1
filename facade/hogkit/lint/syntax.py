"""What cannot be read: HQ001 to HQ004."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from ..hogql.parsing.errors import HogQLError
from ..hogql.placeholders import found
from .findings import Hit

# What the two parsers say of a word in the wrong place, each in its own way; anything else they say is told.
_USUAL = re.compile(
    "no viable alternative|mismatched input|extraneous input|missing |trailing tokens"
    "|unexpected|expected |unterminated|unmatched curly",
    re.IGNORECASE,
)
_DEEP = re.compile("too deep", re.IGNORECASE)
UNREAD = "The query is nested too deeply, or too long, to be looked at"
_TOKEN = re.compile(r"[\w$]+ | \d+ | '|\"|` | \S", re.VERBOSE)
_OWN = frozenset({"filters", "variables"})  # posthog/hogql/filters.py, variables.py


def refused(sql: str, error: HogQLError) -> Hit:
    """What the parser did not read, in words that are the same for both parsers."""
    if error.start is None or _DEEP.search(error.detail):
        return Hit("HQ002", UNREAD)
    token = _TOKEN.match(sql, error.start)
    if token is None:
        return Hit("HQ001", _ended(sql), error.start)
    at = token.end() if token[0] not in "'\"`" else len(sql)
    return Hit("HQ001", _unexpected(token[0], error.detail), error.start, at)


def _ended(sql: str) -> str:
    words = sql.strip()
    return "The query ends before it is complete" if words else "There is no query"


def _unexpected(word: str, detail: str) -> str:
    if not _USUAL.match(detail):
        return detail
    if word in "'\"`":
        return f"This {word} opens a text or name that ends nowhere, or that may not stand here"
    return f"HogQL does not expect `{word}` here"


def placeholders(sql: str, values: Collection[str]) -> Iterator[Hit]:
    """Those without a value, and values without one; PostHog has values of its own for {filters}."""
    needed = [token for token in found(sql) if token["name"] not in _OWN]
    for token in needed:
        if token["name"] not in values:
            yield Hit("HQ003", f"{token[0]} has no value", token.start(), token.end())
    names = {token["name"] for token in needed}
    for name in values:
        if name not in names:
            yield Hit("HQ004", f"There is a value for {{{name}}}, which the query does not have")
