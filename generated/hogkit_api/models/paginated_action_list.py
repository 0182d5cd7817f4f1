from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .action import Action


@define(kw_only=True)
class PaginatedActionList(Model):
    """PaginatedActionList"""

    count: int
    results: list[Action]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("action", "Action")),
    }
