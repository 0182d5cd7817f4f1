"""Expressions of the caller's, which become parts of our statements."""

from __future__ import annotations

import re

from ..arguments import text
from ..errors import InvalidArgument

# Comments and literals as posthog/hogql/grammar/HogQLLexer.common.g4 has them.
_TOKEN = re.compile(
    r"""
    (?: --|//|\# )[^\n\r]*+ | /\*.*?\*/
    | '(?:[^'\\]|\\.|'')*+' | "(?:[^"\\]|\\.|"")*+" | `(?:[^`\\]|\\.|``)*+`
    | (?P<open> [(\[{] ) | (?P<close> [)\]}] ) | (?P<comma> , )
    | (?P<several> \b array_?join \s*+ \( )
    | (?P<fault> ['"`;] | /\* )
    | \w++ | .
    """,
    re.DOTALL | re.VERBOSE | re.IGNORECASE,
)
_CLOSING = {")": "(", "]": "[", "}": "{"}


def expression(told: object, name: str) -> str:
    """One expression of HogQL, as far as its brackets tell: `1) OR (1` would end ours around it.

    Raises:
        InvalidArgument: It is none, it is several, or it makes several rows of one.
    """
    written = text(told, name)
    stack: list[str] = []
    for token in _TOKEN.finditer(written):
        if fault := _fault(token, stack):
            raise InvalidArgument(f"{name}: {written!r} {fault}")
    if stack:
        raise InvalidArgument(f"{name}: {written!r} has a {stack[-1]} that is not closed")
    return written


def _fault(token: re.Match[str], stack: list[str]) -> str:
    """What is wrong with it there, where these brackets are open."""
    match token.lastgroup:
        case "open":
            stack.append(token[0])
        case "several":
            return "makes several rows of one (arrayJoin), which one key cannot tell apart"
        case "fault":
            return f"has a {token[0]} that has no end, or may not be there"
        case "comma" if not stack:
            return "has a comma outside of brackets: give each by itself"
        case "close" if not stack or stack.pop() != _CLOSING[token[0]]:
            return f"has a {token[0]} that nothing opens"
        case _:
            pass
    return ""
