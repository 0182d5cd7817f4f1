"""Comments that silence rules: `-- noqa`, `-- noqa: HQ101, HQ201`, and `-- hogkit: ignore HQ101` for all of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import takewhile

from attrs import frozen

from ..errors import InvalidArgument
from ..hogql.clauses import tokens
from .findings import Finding
from .rules import BY_CODE

_CODES = r"HQ\d+ (?: [\s,]+ HQ\d+ )*"
_LINE = re.compile(rf"\bnoqa\b (?: \s*:\s* (?P<codes> {_CODES} ) )?", re.VERBOSE | re.IGNORECASE)
_FILE = re.compile(rf"\bhogkit\s*:\s*ignore\s+ (?P<codes> {_CODES} )", re.VERBOSE | re.IGNORECASE)


@frozen
class Silence:
    """
    Attributes:
        everywhere: Codes that are silent in all of the query.
        lines: For a line, from 1, those that are silent in it.
    """

    everywhere: frozenset[str]
    lines: dict[int, frozenset[str]]

    def covers(self, finding: Finding) -> bool:
        within = self.lines.get(finding.line, frozenset())
        return finding.code in self.everywhere or finding.code in within


def silence(sql: str, ignore: Collection[str]) -> Silence:
    """What the comments of a query silence, and the codes that were given.

    Raises:
        InvalidArgument: There is no such code.
    """
    if unknown := [code for code in ignore if code not in BY_CODE]:
        raise InvalidArgument(f"ignore: {unknown[0]!r} is no rule; there are {', '.join(BY_CODE)}")
    return Silence(frozenset(ignore) | _everywhere(sql), dict(_lines(sql)))


def _everywhere(sql: str) -> frozenset[str]:
    """Only comments before the first word count."""
    first = takewhile(lambda token: token.lastgroup == "comment", tokens(sql))
    found = filter(None, (_FILE.search(token[0]) for token in first))
    return frozenset(code for one in found for code in _named(one))


def _lines(sql: str) -> Iterator[tuple[int, frozenset[str]]]:
    for token in tokens(sql):
        if token.lastgroup == "comment" and (found := _LINE.search(token[0])):
            codes = _named(found) if found["codes"] else frozenset(BY_CODE)
            yield sql.count("\n", 0, token.start() + found.start()) + 1, codes


def _named(found: re.Match[str]) -> frozenset[str]:
    return frozenset(re.findall(r"HQ\d+", found["codes"].upper()))
