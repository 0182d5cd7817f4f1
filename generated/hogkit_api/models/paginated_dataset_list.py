from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .dataset import Dataset


@define(kw_only=True)
class PaginatedDatasetList(Model):
    """PaginatedDatasetList"""

    count: int
    results: list[Dataset]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("dataset", "Dataset")),
    }
