from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .experiment import Experiment


@define(kw_only=True)
class PaginatedExperimentList(Model):
    """PaginatedExperimentList"""

    count: int
    results: list[Experiment]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("experiment", "Experiment")),
    }
