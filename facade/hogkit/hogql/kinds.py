"""ClickHouse's types, read from the text that an answer has for each column."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import frozen

_WHOLE = re.compile(r"\s*(\w+)\s*(?:\((.*)\))?\s*", re.DOTALL)
_PIECE = re.compile(r"""'(?:[^'\\]|\\.|'')*'|`(?:[^`\\]|\\.|``)*`|"(?:[^"\\]|\\.|"")*"|.""", re.DOTALL)  # fmt: skip
_NAMED = re.compile(r"(?:`((?:[^`\\]|\\.|``)*)`|([A-Za-z_]\w*))\s+(\S.*)", re.DOTALL)
# What says nothing of how a value is written.
_WRAPPERS = frozenset({"Nullable", "LowCardinality", "SimpleAggregateFunction"})


@frozen
class Kind:
    """A type: DateTime64(6, 'UTC') has the name DateTime64 and the arguments 6 and 'UTC'."""

    name: str
    arguments: tuple[str, ...] = ()


@lru_cache(1024)
def kind(text: str) -> Kind:
    """The type, without Nullable, LowCardinality and SimpleAggregateFunction around it.

    Text of another form is a type of that name, which nobody knows.
    """
    found = _WHOLE.fullmatch(text)
    if found is None:
        return Kind(text)
    name, inner = found.groups()
    arguments = () if inner is None else divided(inner)
    return kind(arguments[-1]) if name in _WRAPPERS and arguments else Kind(name, arguments)


def divided(text: str) -> tuple[str, ...]:
    """What commas separate, but for those in parentheses and quotes."""
    parts, depth = [""], 0
    for piece in _PIECE.findall(text):
        depth += (piece == "(") - (piece == ")")
        if piece == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += piece
    return tuple(part.strip() for part in parts) if text.strip() else ()


def member(argument: str) -> tuple[str, str]:
    """The name, which is "" if it has none, and the type of a member of a Tuple or Nested."""
    found = _NAMED.fullmatch(argument)
    if found is None:
        return "", argument
    quoted, plain, of = found.groups()
    return plain or re.sub(r"\\(.)|``", lambda told: told[1] or "`", quoted), of


def text_of(argument: str) -> str:
    """What a quoted argument says, such as a zone."""
    return argument[1:-1] if argument[:1] == "'" else argument
