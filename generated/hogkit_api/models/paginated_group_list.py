from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .group import Group


@define(kw_only=True)
class PaginatedGroupList(Model):
    """PaginatedGroupList"""

    results: list[Group]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("group", "Group")),
    }
