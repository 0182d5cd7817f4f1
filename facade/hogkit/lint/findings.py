"""What was found in a query, and how it is shown."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from attrs import frozen

from ..errors import PostHogError
from .rules import BY_CODE, Severity

_WIDEST = 100  # columns of a terminal that a line of the query may take
_BEFORE = 60  # of them before the caret, if it is cut


@frozen
class Hit:
    """What a rule found: where, in characters of the query, and in which words."""

    code: str
    message: str
    start: int = 0
    end: int | None = None
    fix: str = ""


@frozen(kw_only=True)
class Finding:
    """Something that is wrong with a query, or will cost too much.

    Attributes:
        code: That of the rule, such as "HQ101"; `hogkit.lint.RULES` has all.
        message: What is wrong.
        fix: What to do.
        line, column: Where, both from 1.
        offset, end: The same in characters of the query, from 0; `end` is behind the last, or None.
        severity: "error" if PostHog refuses the query for it.
    """

    code: str
    message: str
    fix: str
    line: int
    column: int
    offset: int
    end: int | None
    severity: Severity

    def text(self, sql: str) -> str:
        """For a terminal: the line of the query, a caret below it, and what to do."""
        return "\n".join([*_marked(sql, self.offset, self.end), f"  {self.fix}"])


class LintFailed(PostHogError):
    """A query was not sent, for what was found in it.

    Attributes:
        findings: All of it, in the order of the query.
    """

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(findings)
        self.findings = list(findings)

    def _told(self) -> str:
        return "; ".join(
            f"line {one.line}, column {one.column}: {one.code} {one.message}"
            for one in self.findings
        )


def finding(hit: Hit, sql: str) -> Finding:
    """A hit with its line; what stands at the end of a query stands at the end of its last line."""
    rule = BY_CODE[hit.code]
    start = min(hit.start, len(sql.rstrip()))
    return Finding(
        code=hit.code,
        message=hit.message,
        fix=hit.fix or rule.fix,
        line=sql.count("\n", 0, start) + 1,
        column=start - _begin(sql, start) + 1,
        offset=start,
        end=hit.end,
        severity=rule.severity,
    )


def _begin(sql: str, offset: int) -> int:
    """Where the line begins that an offset is in."""
    return sql.rfind("\n", 0, offset) + 1


def _marked(sql: str, offset: int, end: int | None) -> tuple[str, str]:
    """The line of an offset, or a part of it, and a caret below."""
    begin = _begin(sql, offset)
    line = sql[begin:].partition("\n")[0].rstrip("\r")
    at = offset - begin
    first = at - _BEFORE if len(line) > _WIDEST and at > _BEFORE else 0
    shown = line[first : first + _WIDEST]
    length = max(1, min((end or offset) - offset, first + len(shown) - at))
    before, under = _plain(line[first:at]), _plain(line[at : at + length])
    return f"  {_plain(shown)}", "  " + " " * _width(before) + "^" + "~" * (_width(under) - 1)


def _plain(text: str) -> str:
    """Without what moves the cursor of a terminal, or does worse."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def _width(text: str) -> int:
    """How many columns of a terminal it takes."""
    return sum(_columns(letter) for letter in text)


def _columns(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
