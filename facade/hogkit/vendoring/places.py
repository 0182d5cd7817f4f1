"""Where a copy lies, and whether it can lie there."""

from __future__ import annotations

import keyword
import sys
from pathlib import Path

from . import Refused
from .sources import folders


def place(start: Path, name: str) -> Path:
    """The folder of the package of this name, where imports start in `start`.

    Raises:
        Refused: It can be no package there.
    """
    _check_name(name)
    start = start.resolve()
    target = start.joinpath(*name.split("."))
    _check_way(start, target)
    return target


def check_outside(target: Path) -> None:
    """
    Raises:
        Refused: It is a part of hogkit itself, or has it in it.
    """
    for folder in folders():
        if target.is_relative_to(folder) or folder.is_relative_to(target):
            raise Refused(f"{target} is where hogkit itself lies; a copy goes somewhere else")


def _check_name(name: str) -> None:
    for part in name.split("."):
        if not (part.isascii() and part.isidentifier()) or keyword.iskeyword(part):
            raise Refused(f"--name: {part!r} in {name!r} is no name of a Python package")
    if name.partition(".")[0] in sys.stdlib_module_names:
        raise Refused(f"--name: {name!r} would hide a module of the standard library")


def _check_way(start: Path, target: Path) -> None:
    """Each folder from `start` to the copy."""
    for folder in [*reversed([p for p in target.parents if start in p.parents]), target]:
        if folder.is_symlink():
            raise Refused(f"{folder} is a symbolic link; name the folder that it leads to")
        if folder.exists() and not folder.is_dir():
            raise Refused(f"{folder} is in the way: it is no folder")
        module = folder.with_suffix(".py")
        if module.is_file() and not (folder / "__init__.py").is_file():
            raise Refused(f"{module} would be imported in place of {folder}")
