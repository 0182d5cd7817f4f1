from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .persisted_folder import PersistedFolder


@define(kw_only=True)
class PaginatedPersistedFolderList(Model):
    """PaginatedPersistedFolderList"""

    count: int
    results: list[PersistedFolder]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("persisted_folder", "PersistedFolder")),
    }
