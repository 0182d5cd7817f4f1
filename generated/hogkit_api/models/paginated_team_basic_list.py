from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .team_basic import TeamBasic


@define(kw_only=True)
class PaginatedTeamBasicList(Model):
    """PaginatedTeamBasicList"""

    count: int
    results: list[TeamBasic]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("team_basic", "TeamBasic")),
    }
