from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .dataset_item import DatasetItem


@define(kw_only=True)
class PaginatedDatasetItemList(Model):
    """PaginatedDatasetItemList"""

    count: int
    results: list[DatasetItem]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("dataset_item", "DatasetItem")),
    }
