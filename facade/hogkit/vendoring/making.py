"""What a copy is made of, and how: options as they were given, or as the copy there has them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from os import path as paths
from pathlib import Path

from . import Refused
from .manifest import Options
from .sources import origin, whole
from .writing import finished


def named(name: str, only: Sequence[str]) -> Options:
    """Of some parts.

    Raises:
        InvalidArgument: One of them is none.
    """
    from .parts import parts

    return Options(name, tuple(sorted(parts(only))))


def used(name: str, start: Path, folder: Path, tell: Callable[[str], object]) -> Options:
    """Of the parts that the Python in a folder uses.

    Args:
        start: Where imports start, from which the folder is named, so that it is found in any checkout.
        tell: Is told where each part is used, and what cannot be seen.
    """
    from .used import used_by

    found = used_by(folder, name)
    for line in found.lines():
        tell(line)
    relative = paths.relpath(folder.resolve(), start.resolve())
    return Options(name, tuple(sorted(found.parts)), Path(relative).as_posix())


def again(options: Options, name: str, start: Path, tell: Callable[[str], object]) -> Options:
    """As a copy was made before: parts of a folder are looked for anew.

    Raises:
        Refused: That folder is not there.
        InvalidArgument: A part of it is none any more.
    """
    if options.used_by is not None:
        folder = start / options.used_by
        if not folder.is_dir():
            raise Refused(
                f"{folder}, whose use this copy was made for, is not there; give --used-by or --only"
            )
        return used(name, start, folder, tell)
    if options.parts is not None:
        return named(name, options.parts)
    return replace(options, name=name)


def made(options: Options) -> dict[str, bytes]:
    """The files of a copy.

    Raises:
        Refused: This hogkit is a copy, or not all there.
    """
    files = whole()
    of = origin(files)
    if options.parts is not None:
        from .cutting import cut

        files = cut(files, frozenset(options.parts))
    return finished(files, of, options)
