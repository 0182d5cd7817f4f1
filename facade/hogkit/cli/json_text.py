"""JSON as text: laid out and made safe without being read, so numbers and order stay as sent."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Generator, Iterable
from math import isfinite
from typing import Any, cast

from .hiding import hide, visible

_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_PIECE = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{},:]|[^\s\[\]{},:"]+')
DEEPEST = 200  # levels of brackets; each takes a few frames of Python's 1,000 to be sent
_TOO_DEEP = f"it is nested more than {DEEPEST} deep"
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


def decoded(content: bytes) -> str:
    """The text of a JSON body, which may be UTF-16 or have a mark at its start."""
    return content.decode(json.detect_encoding(content), errors="surrogatepass")


def parsed(text: str | bytes) -> Any:
    """The value of JSON that a user wrote.

    Raises:
        ValueError: It is no JSON, too deep to be sent, or has a number beyond a double.
    """
    try:
        value = json.loads(text, parse_constant=_refused, parse_float=_finite_float)
    except RecursionError:
        raise ValueError(_TOO_DEEP) from None
    if _depth(value) > DEEPEST:
        raise ValueError(_TOO_DEEP)
    return value


def _refused(constant: str) -> object:
    raise ValueError(f"{constant} is no JSON")


def _finite_float(written: str) -> float:
    if isfinite(number := float(written)):
        return number
    raise ValueError(f"{written[:40]} is beyond what a double holds")


def _depth(value: object) -> int:
    """Levels of brackets; not by recursion, which is what is too deep."""
    depth, level = 0, [value]
    while level := [inner for outer in level for inner in _inside(outer)]:
        depth += 1
    return depth


def _inside(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return cast("dict[str, Any]", value).values()
    return cast("Iterable[Any]", value) if isinstance(value, list) else ()


def dumped(value: object) -> str:
    """Compact JSON; NaN and the infinities, which JSON does not have, are null."""
    try:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    except ValueError:
        return json.dumps(_finite(value), ensure_ascii=False, separators=(",", ":"))


def _finite(value: object) -> object:
    return json.loads(json.dumps(value), parse_constant=lambda _: None)


def clean(text: str) -> str:
    """JSON without the configured keys, however they are escaped in it."""
    text = hide(text)
    return _STRING.sub(lambda found: _clean_string(found[0]), text) if "\\" in text else text


def _clean_string(written: str) -> str:
    if "\\" not in written:
        return written
    value = json.loads(written, strict=False)
    hidden = hide(value)
    return written if hidden == value else json.dumps(hidden, ensure_ascii=False)


def printable(text: str, *, terminal: bool) -> str:
    r"""JSON that standard output can take: what it cannot becomes \u escapes, which mean the same."""
    if terminal:
        text = _BEYOND_ASCII.sub(_escaped_if_unsafe, text.replace("\x7f", "\\u007f"))
    try:
        text.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        return _BEYOND_ASCII.sub(lambda found: _escaped(found[0]), text)
    return text


def _escaped_if_unsafe(found: re.Match[str]) -> str:
    return found[0] if visible(found[0]) == found[0] else _escaped(found[0])


def _escaped(character: str) -> str:
    return json.dumps(character)[1:-1]


def indented(text: str) -> str:
    """The same JSON, two blanks a level."""
    return "".join(_laid_out(text))


def _laid_out(text: str) -> Generator[str]:
    depth = 0
    opened = ""  # a bracket whose content has not begun: an empty one stays on its line
    for piece in _PIECE.findall(text):
        if piece in "]}":
            depth -= 1
            yield piece if opened else f"\n{'  ' * depth}{piece}"
            opened = ""
            continue
        if opened:
            yield f"\n{'  ' * depth}"
            opened = ""
        if piece in "[{":
            depth += 1
            opened = piece
            yield piece
        elif piece == ",":
            yield f",\n{'  ' * depth}"
        else:
            yield ": " if piece == ":" else piece
