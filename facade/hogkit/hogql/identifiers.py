"""Names as HogQL reads them."""

from __future__ import annotations

import re

from ..errors import InvalidArgument

# What needs no quotes (posthog/hogql/escape_sql.py has `$` too), unless it is one of these: the parser takes
# them for something else where a name may stand (posthog/hogql/grammar/HogQLParser.g4).
_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
RESERVED = frozenset(
    [
        "catch",
        "except",
        "false",
        "finally",
        "fn",
        "from",
        "fun",
        "inf",
        "infinity",
        "intersect",
        "let",
        "materialized",
        "nan",
        "null",
        "throw",
        "true",
        "try",
        "while",
        "within",
    ]
)


def identifier(*names: str) -> str:
    """A name, or a path of them, for use in HogQL: in backticks where it needs them.

    >>> identifier("properties", "$browser")
    'properties.`$browser`'

    Names are no values, so they cannot be bound: never put one that somebody else chose into HogQL
    without this. It says nothing of whether there is such a column.

    Raises:
        InvalidArgument: HogQL cannot quote it: it is empty, or has a %, which PostHog refuses
            (posthog/hogql/escape_sql.py), NUL, or half of a surrogate pair.
    """
    if not names:
        raise InvalidArgument("identifier: needs a name")
    return ".".join(map(_quoted, names))


def _quoted(name: str) -> str:
    if not isinstance(name, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgument(f"identifier: text is wanted, not {type(name).__name__}")
    if fault := _fault(name):
        raise InvalidArgument(f"identifier: {name!r} {fault}, so HogQL cannot quote it")
    if _PLAIN.fullmatch(name) and name.lower() not in RESERVED:
        return name
    return "`" + name.replace("\\", "\\\\").replace("`", "``") + "`"


def _fault(name: str) -> str:
    if not name:
        return "is empty"
    if found := re.search("[%\0\ud800-\udfff]", name):
        return f"has {found[0]!r}"
    return ""
