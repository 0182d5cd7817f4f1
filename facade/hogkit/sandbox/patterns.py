"""Regular expressions of strangers, matched in bounded time.

PostHog's engine takes linear time. Python's may try every way in which a pattern can be laid on a
text: `(a+)+$` has more of them for 40 letters than can ever be tried. So they are counted from
above before: each repetition multiplies by how often it may repeat, and a repeated group by the
ways of its content for each time. What may have too many is not evaluated.
"""

from __future__ import annotations

import math
import re

from .cannot_evaluate import unknown

MAX_LENGTH = 1_000  # characters, of a pattern and of a text
MAX_EFFORT = math.log(10_000_000)  # ways; about half a second
TOKEN = re.compile(
    r"""
    \\. | \[\^?\]?(?:\\.|[^\]\\])*\] | \(\?? | \) | \|
    | (?P<quantifier> (?:[*+?] | \{\d*(?:,(?P<most>\d*))?\}) [?+]? )
    | .
    """,
    re.DOTALL | re.VERBOSE,
)
# In a comment, brackets would hide from TOKEN what is behind them.
COMMENTED = re.compile(r"\(\?(?:#|[a-wyz]*x)")

Group = list[list[float]]  # its alternatives, each with the effort of its parts


def found(pattern: str, text: str) -> bool:
    """Whether the pattern is somewhere in the text.

    Raises:
        CannotEvaluate: It could take too long.
        re.error: It is no regular expression.
    """
    if len(pattern) > MAX_LENGTH or len(text) > MAX_LENGTH:
        raise unknown(f"regular expressions, or values for them, of over {MAX_LENGTH} characters")
    try:
        compiled = re.compile(pattern)
    except (RecursionError, OverflowError, Warning):
        raise unknown("this regular expression") from None
    if COMMENTED.search(pattern) or effort(pattern, len(text)) > MAX_EFFORT:
        raise unknown("a regular expression that could take too long for this value")
    return compiled.search(text) is not None


def effort(pattern: str, length: int) -> float:
    """Logarithm of the most ways in which a valid pattern can be tried on a text this long."""
    groups: list[Group] = [[[]]]
    for token in TOKEN.finditer(pattern):
        parts = groups[-1][-1]
        if token[0].startswith("("):
            groups.append([[]])
        elif token[0] == ")":
            ended = alternatives(groups.pop())
            groups[-1][-1].append(ended)
        elif token[0] == "|":
            groups[-1].append([])
        elif token["quantifier"] and parts:
            parts[-1] = repeated(parts[-1], most(token, length))
        else:
            parts.append(0.0)
    anchored = pattern.startswith("^") and len(groups[0]) == 1
    return alternatives(groups[0]) + (0.0 if anchored else math.log(length + 1))


def most(token: re.Match[str], length: int) -> int:
    """How often a quantifier repeats at most: what has no limit, once for each character."""
    if token[0].startswith("?"):
        return 1
    if token[0][0] in "*+":
        return length
    digits = token["most"] if token["most"] is not None else token[0].strip("{}?+")
    return int(digits) if digits else length


def repeated(part: float, times: int) -> float:
    return math.log(times + 1) + times * part


def alternatives(group: Group) -> float:
    return max(math.fsum(parts) for parts in group) + math.log(len(group))
