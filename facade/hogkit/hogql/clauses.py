"""Where a statement of HogQL has a LIMIT, as far as words and brackets tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias, TypeGuard

# Comments and literals as posthog/hogql/grammar/HogQLLexer.common.g4 has them.
_TOKEN = re.compile(
    r"""
    (?P<comment> --[^\n\r]* | //[^\n\r]* | \#[^\n\r]* | /\*.*?(?:\*/|\Z) )
    | (?P<literal> (?: '(?:[^'\\]|\\.|'')*+' | "(?:[^"\\]|\\.|"")*+" | `(?:[^`\\]|\\.|``)*+` ) | ['"`].*\Z )
    | (?P<word> [A-Za-z_$][\w$]* | \d[\w.]* )
    | (?P<sign> \S )
    """,
    re.DOTALL | re.VERBOSE,
)
_CLOSING = {")": "(", "]": "[", "}": "{"}
_SETS = frozenset({"union", "intersect", "except"})
# Words that an expression may follow: a `limit` after one of them is the name of a column.
_OPENERS = frozenset(
    [
        "select",
        "distinct",
        "from",
        "join",
        "on",
        "using",
        "prewhere",
        "where",
        "having",
        "qualify",
        "and",
        "or",
        "not",
        "by",
        "in",
        "like",
        "ilike",
        "between",
        "case",
        "when",
        "then",
        "else",
        "as",
        "is",
        "with",
    ]
)
# Words that no expression begins with: a `limit` before one of them is a name too.
_FOLLOWERS = frozenset(
    [
        "from",
        "as",
        "where",
        "prewhere",
        "having",
        "group",
        "order",
        "union",
        "intersect",
        "except",
        "and",
        "or",
        "in",
        "like",
        "ilike",
        "between",
        "is",
        "then",
        "when",
        "else",
        "end",
        "asc",
        "desc",
        "limit",
        "offset",
        "join",
        "using",
        "on",
        "window",
        "qualify",
        "settings",
    ]
)

# A word in small letters, a sign, 'x' for a literal and for what stands in [] or {}; () as a tuple.
Piece: TypeAlias = "str | Group"
Group: TypeAlias = tuple[Piece, ...]


def tokens(sql: str) -> Iterator[re.Match[str]]:
    """Its comments, literals, words and signs, each with the group that is called so; not what is between."""
    return _TOKEN.finditer(sql)


def has_limit(sql: str) -> bool:
    """Whether every SELECT that gives rows of the statement has a LIMIT of its own.

    PostHog puts its default into each SELECT of a UNION that has none (posthog/hogql/query.py,
    `_apply_limit`). A LIMIT inside, of a CTE or as LIMIT BY is none.
    """
    return _limited(_tree(sql))


def _limited(pieces: Group) -> bool:
    branches = list(_branches(pieces))
    if len(branches) > 1:
        return all(_limited(_opened(branch) or branch) for branch in branches)
    inner = _opened(pieces)
    if inner is None:
        return _has_clause(pieces)
    return _limited(inner) or (_is_single(inner) and _has_clause(pieces))


def _is_single(pieces: Group) -> bool:
    """Whether there is one SELECT, in however many brackets: a LIMIT after them is its own."""
    inner = _opened(pieces)
    return len(list(_branches(pieces))) == 1 and (inner is None or _is_single(inner))


def _opened(pieces: Group) -> Group | None:
    """What stands in the brackets that a statement begins with."""
    first = pieces[0] if pieces else ""
    return first if _is_group(first) else None


def _branches(pieces: Group) -> Iterator[Group]:
    """The statements between UNION, INTERSECT and EXCEPT."""
    begun = 0
    for at, piece in enumerate(pieces):
        if isinstance(piece, str) and piece in _SETS and (after := _operand(pieces, at + 1)):
            yield pieces[begun:at]
            begun = after
    yield pieces[begun:]


def _operand(pieces: Group, at: int) -> int:
    """Where the statement after a set operator begins; 0 if there is none."""
    at += pieces[at : at + 1] in (("all",), ("distinct",))
    following = pieces[at] if at < len(pieces) else ""
    return at if _is_group(following) or following in ("select", "with") else 0


def _has_clause(pieces: Group) -> bool:
    """Whether there is a LIMIT that is not LIMIT BY."""
    found = [at for at in range(1, len(pieces) - 1) if _is_clause(pieces, at)]
    ends = [*found, len(pieces)][1:]
    return any("by" not in pieces[at + 2 : end] for at, end in zip(found, ends, strict=True))


def _is_clause(pieces: Group, at: int) -> bool:
    """Whether a word is LIMIT, and no column of that name: it stands between two expressions."""
    before, after = pieces[at - 1], pieces[at + 1]
    return pieces[at] == "limit" and _ends(before) and _begins(after)


def _ends(piece: Piece) -> bool:
    return _is_group(piece) or piece == "*" or (_is_word(piece) and piece not in _OPENERS)


def _begins(piece: Piece) -> bool:
    return _is_group(piece) or piece in ("-", "+") or (_is_word(piece) and piece not in _FOLLOWERS)


def _is_group(piece: Piece) -> TypeGuard[Group]:
    return isinstance(piece, tuple)


def _is_word(piece: Piece) -> bool:
    return isinstance(piece, str) and (piece[0].isalnum() or piece[0] in "_$")


def _tree(sql: str) -> Group:
    """The pieces, nested as the brackets are; one that is never closed ends with the statement."""
    stack: list[tuple[str, list[Piece]]] = [("", [])]
    for found in tokens(sql):
        text = found[0]
        if found.lastgroup == "sign" and text in "([{":
            stack.append((text, []))
        elif text in _CLOSING and stack[-1][0] == _CLOSING[text]:
            _close(stack)
        elif found.lastgroup != "comment":
            stack[-1][1].append("x" if found.lastgroup == "literal" else text.lower())
    while len(stack) > 1:
        _close(stack)
    return tuple(piece for piece in stack[0][1] if piece != ";")


def _close(stack: list[tuple[str, list[Piece]]]) -> None:
    bracket, inside = stack.pop()
    stack[-1][1].append(tuple(inside) if bracket == "(" else "x")
