"""Rows of text as columns, the last of which goes on in the next line where it must."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

GAP = "  "
NARROWEST = 24  # columns for the last cell; with fewer it gets lines of its own
_PIECE = re.compile(r"[^ |]*(?:\||[ ]+|$)")  # types have bars between their values


def columns(rows: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    """Lines no wider than `width`, if names alone are not."""
    sizes = [max(map(len, column)) for column in zip(*rows, strict=True)][:-1]
    indent = sum(sizes) + len(GAP) * len(sizes)
    beside = width - indent >= NARROWEST
    for *names, last in rows:
        head = "".join(f"{name:<{size}}{GAP}" for name, size in zip(names, sizes, strict=True))
        if beside or indent + len(last) <= width:
            yield from _hanging(head, wrapped(last, width - indent))
        else:
            yield head.rstrip()
            yield from (f"      {line}" for line in wrapped(last, width - 6))


def _hanging(head: str, lines: list[str]) -> Iterator[str]:
    for line in lines:
        yield f"{head}{line}".rstrip()
        head = " " * len(head)


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines, broken at blanks and after bars, or within a word that is too long."""
    lines = [""]
    for piece in _pieces(text, max(width, 1)):
        if len(lines[-1]) + len(piece.rstrip()) > width:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines]


def _pieces(text: str, width: int) -> Iterator[str]:
    for found in _PIECE.findall(text):
        yield from (found[i : i + width] for i in range(0, len(found), width))
