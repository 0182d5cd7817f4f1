from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .cohort import Cohort


@define(kw_only=True)
class PaginatedCohortList(Model):
    """PaginatedCohortList"""

    count: int
    results: list[Cohort]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("cohort", "Cohort")),
    }
