from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .user_interview import UserInterview


@define(kw_only=True)
class PaginatedUserInterviewList(Model):
    """PaginatedUserInterviewList"""

    count: int
    results: list[UserInterview]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("user_interview", "UserInterview")),
    }
