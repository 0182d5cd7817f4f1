from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .survey import Survey


@define(kw_only=True)
class PaginatedSurveyList(Model):
    """PaginatedSurveyList"""

    count: int
    results: list[Survey]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("survey", "Survey")),
    }
