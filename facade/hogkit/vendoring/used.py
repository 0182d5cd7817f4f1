"""Which parts of hogkit the Python of a repository uses, found by its syntax trees.

Rather too much is found than too little: an attribute that is called like a part counts whatever it is of.
"""

from __future__ import annotations

import ast
import os
from collections.abc import Iterator
from pathlib import Path

from attrs import field, frozen

from ..errors import InvalidArgument
from .parts import PARTS, parts
from .using import File, Use

SKIPPED = frozenset({"node_modules", "__pycache__", "site-packages", "venv"})
COPY = "vendored.json"  # of a copy, which does not use itself


@frozen(kw_only=True)
class Found:
    """Something that was found.

    Attributes:
        file: From the folder on that was looked through.
        what: As it stands there.
        part: That it is of; what cannot be seen is of none: "".
    """

    file: str
    line: int
    what: str
    part: str = ""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}: {self.what}"
        return f"{place}: {self.part}" if self.part else f"{place}: cannot be seen through"


@frozen(kw_only=True)
class Used:
    """What a folder uses. Iterating over it gives the parts.

    Attributes:
        found: All uses, by file and line.
        unseen: What may use more than is seen, such as a `getattr` of a name that is made up.
        skipped: Files that could not be read, and why.
    """

    found: tuple[Found, ...]
    unseen: tuple[Found, ...]
    skipped: dict[str, str] = field(factory=dict[str, str])

    @property
    def parts(self) -> frozenset[str]:
        """With what they need."""
        return parts({one.part for one in self.found})

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self.parts))

    def lines(self) -> list[str]:
        """What to tell: for each part its first use, then what was not seen."""
        first = {one.part: one for one in reversed(self.found)}
        told = [f"{part}: {first[part].file}:{first[part].line} ({first[part].what})" for part in sorted(first)]  # fmt: skip
        told += [str(one) for one in self.unseen]
        return told + [f"{file}: not read: {why}" for file, why in self.skipped.items()]


def used_by(folder: Path, name: str = "hogkit") -> Used:
    """What the Python in a folder uses.

    Hidden folders, environments, node_modules and copies of hogkit are left out.

    Args:
        name: Of the copy, with dots, under which it is imported there, beside `hogkit` and `hogkit_api`.

    Raises:
        InvalidArgument: Nothing there imports it.
    """
    uses, imported, skipped = list[tuple[str, Use]](), False, dict[str, str]()
    for path in _modules(folder):
        shown = path.relative_to(folder).as_posix()
        try:
            file = File(ast.parse(path.read_bytes()), name)
        except (SyntaxError, ValueError, RecursionError, MemoryError, OSError) as error:
            skipped[shown] = f"{type(error).__name__}: {str(error).partition('(')[0].strip()}"
            continue
        imported = imported or file.imports
        uses += [(shown, use) for use in file.uses()]
    if not imported:
        raise InvalidArgument(f"nothing in {folder} imports {name}: which parts are wanted?")
    return _told(uses, skipped)


def _told(uses: list[tuple[str, Use]], skipped: dict[str, str]) -> Used:
    """What has several parts that bring it counts for one that is there, or else for the first."""
    certain = parts({use.parts[0] for _, use in uses if len(use.parts) == 1})
    found = list[Found]()
    for file, use in uses:
        there = certain.intersection(use.parts)
        part = min(there, key=_order) if there else next(iter(use.parts), "")
        found.append(Found(file=file, line=use.line, what=use.what, part=part))
    return Used(
        found=tuple(one for one in found if one.part),
        unseen=tuple(one for one in found if not one.part),
        skipped=skipped,
    )


def _order(part: str) -> int:
    return list(PARTS).index(part) if part in PARTS else len(PARTS)


def _modules(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        if COPY in files:
            folders.clear()
            continue
        folders[:] = sorted(
            one for one in folders if one not in SKIPPED and not one.startswith(".")
        )
        for file in sorted(files):
            if file.endswith((".py", ".pyi")):
                yield Path(place, file)
