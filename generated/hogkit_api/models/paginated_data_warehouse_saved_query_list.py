from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .data_warehouse_saved_query import DataWarehouseSavedQuery


@define(kw_only=True)
class PaginatedDataWarehouseSavedQueryList(Model):
    """PaginatedDataWarehouseSavedQueryList"""

    count: int
    results: list[DataWarehouseSavedQuery]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("data_warehouse_saved_query", "DataWarehouseSavedQuery")),
    }
