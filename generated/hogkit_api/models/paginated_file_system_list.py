from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .file_system import FileSystem


@define(kw_only=True)
class PaginatedFileSystemList(Model):
    """PaginatedFileSystemList"""

    count: int
    results: list[FileSystem]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("file_system", "FileSystem")),
    }
