"""Files of SQL, and the statements in them."""

from __future__ import annotations

import os
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..errors import InvalidArgument
from ..hogql.clauses import tokens

SUFFIX = ".sql"
STDIN = "-"
_REMARK = re.compile(r";[ \t]*(?:--|//|#)[^\n\r]*noqa[^\n\r]*", re.IGNORECASE)


def files(paths: Iterable[str]) -> Iterator[str]:
    """The files that are meant: of a folder all below it that end in .sql, but for hidden folders.

    Raises:
        InvalidArgument: There is none in a folder.
    """
    for path in paths:
        if path == STDIN or not Path(path).is_dir():
            yield path
            continue
        found = sorted(_below(path))
        if not found:
            raise InvalidArgument(f"{path!r}: there is no file *{SUFFIX} in this folder")
        yield from found


def _below(folder: str) -> Iterator[str]:
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (str(Path(place, name)) for name in names if name.lower().endswith(SUFFIX))


def statements(text: str) -> list[str]:
    """The statements of a file, each without its semicolon, and with blanks for those before it: so places in
    it are places in the file. What the file begins with stays, since it may silence rules.
    """
    code = [token for token in tokens(text) if token.lastgroup != "comment"]
    words = [token.start() for token in code if token[0] != ";"]
    ends = [*(token.start() for token in code if token[0] == ";"), len(text)]
    found, begun = list[str](), 0
    for end in ends:
        if bisect_left(words, begun) < bisect_left(words, end):
            first = min(begun, code[0].start())
            before = text[:first] + _blank(text[first:begun])
            found.append(f"{before}{text[begun:end]}{_remark(text, end)}")
        begun = end + 1
    return found


def _remark(text: str, end: int) -> str:
    """A comment behind a semicolon that silences rules."""
    match = _REMARK.match(text, end)
    return match[0].replace(";", " ", 1) if match else ""


def _blank(text: str) -> str:
    return "".join(letter if letter in "\r\n" else " " for letter in text)
