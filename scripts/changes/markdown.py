"""Text for GitHub: spans and blocks that hold a stranger's names, and sections that can be cut."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attrs import evolve, frozen
from pipeline.refusal import one_line

# Of the text of an issue or a pull request: GitHub answers 422, "body is too long (maximum is 65536 characters)".
GITHUB_LIMIT = 65_536


def code(text: str) -> str:
    """A span of code that shows `text` as it is, on one line, whatever it holds."""
    line = one_line(text)
    fence = _fence(line, 1)
    blank = " " if line[:1] == "`" or line[-1:] == "`" else ""
    return f"{fence}{blank}{line}{blank}{fence}"


def fenced(lines: Sequence[str], language: str) -> tuple[str, str]:
    """What opens and what closes a block of code with such lines."""
    fence = _fence("\n".join(lines), 3)
    return f"{fence}{language}", fence


def many(count: int, what: str) -> str:
    return f"{count:,} {what}{'s' * (count != 1)}"


def _fence(text: str, least: int) -> str:
    longest = max(map(len, re.findall("`+", text)), default=0)
    return "`" * max(least, longest + 1)


@frozen
class Section:
    """A part of a text.

    Attributes:
        rank: The higher, the sooner its lines are left out of a text that would be too long; of 0, never.
        head, foot: What stands around the lines, as long as one of them is there.
    """

    rank: int
    head: tuple[str, ...]
    lines: tuple[str, ...] = ()
    foot: tuple[str, ...] = ()

    def text(self) -> list[str]:
        if self.rank and not self.lines:
            return []
        return [*self.head, *self.lines, *self.foot]


def joined(sections: Iterable[Section]) -> str:
    return "".join(f"{line}\n" for section in sections for line in section.text())


def bounded(sections: Sequence[Section], limit: int, whole: str) -> str:
    """The same in at most `limit` bytes of UTF-8: GitHub counts characters, of which there are fewer.

    Whole lines are left out, the least important first; a last line says how many, and that `whole` has them.
    """
    text = joined(sections)
    if _size(text) <= limit:
        return text
    kept, left_out = list(sections), 0
    notice = _notice(len(text), whole)  # more lines than that there are not
    for place in sorted(range(len(kept)), key=lambda place: -kept[place].rank):
        excess = _size(joined(kept)) + _size(notice) - limit
        if excess <= 0 or not kept[place].rank:
            break
        kept[place], dropped = _shortened(kept[place], excess)
        left_out += dropped
    return joined(kept) + _notice(left_out, whole)


def _shortened(section: Section, excess: int) -> tuple[Section, int]:
    """A section without its last lines, and how many changes those told of."""
    lines, dropped = list(section.lines), 0
    while lines and (excess > 0 or not _tells(lines[-1])):
        line = lines.pop()
        excess -= _size(line) + 1
        dropped += _tells(line)
    return evolve(section, lines=tuple(lines)), dropped


def _tells(line: str) -> bool:
    """Whether it is more than a heading or a blank line."""
    return bool(line) and not line.startswith("#")


def _notice(lines: int, whole: str) -> str:
    return f"\n**{lines:,} lines are left out here**; the whole report: {code(whole)}\n"


def _size(text: str) -> int:
    return len(text.encode(errors="replace"))
