"""Where a statement of HogQL has its {placeholders}."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

# As posthog/hogql/grammar/HogQLLexer.common.g4 has them; what is never closed goes on to the end. Within
# braces everything is as outside of them.
_CODE = re.compile(
    r"""
    [^\w$'`"{}/#-]+
    | (?: --|//|\# ) [^\n\r]* | /\*.*?(?:\*/|\Z)
    | '(?:[^'\\]|\\.?|'')*+'? | `(?:[^`\\]|\\.?|``)*+`? | "(?:[^"\\]|\\.?|"")*+"?
    | (?P<template> f' )
    | \{ \s* (?P<name> [A-Za-z_$][\w$]* ) \s* \}
    | [\w$]+ | (?P<open> \{ ) | (?P<close> \} ) | [/-] """,
    re.DOTALL | re.VERBOSE | re.ASCII,
)
# f'one {1 + 1}': its braces hold an expression, not the name of a placeholder.
_TEMPLATE = re.compile(r"(?:[^'\\{]|\\.|'')++ | (?P<open> \{ ) | (?P<close> ' )", re.DOTALL | re.VERBOSE)  # fmt: skip


def found(sql: str) -> Iterator[re.Match[str]]:
    """Each {name} that is a placeholder, with the group `name`, from left to right.

    None of them stands in a text, a quoted name or a comment. {variables.x} is none: PostHog has its
    own values for those.
    """
    modes, at = [_CODE], 0
    while token := modes[-1].match(sql, at):
        at = token.end()
        if token.lastgroup == "name":
            yield token
        elif token.lastgroup == "template":
            modes.append(_TEMPLATE)
        elif token.lastgroup == "open":
            modes.append(_CODE)
        elif token.lastgroup == "close" and len(modes) > 1:
            modes.pop()


def replaced(sql: str, by: Callable[[str], str]) -> str:
    """The statement with something else in place of each placeholder, by its name."""
    parts, at = list[str](), 0
    for token in found(sql):
        parts += [sql[at : token.start()], by(token["name"])]
        at = token.end()
    return "".join([*parts, sql[at:]])
