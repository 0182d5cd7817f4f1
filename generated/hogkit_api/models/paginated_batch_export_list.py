from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .batch_export import BatchExport


@define(kw_only=True)
class PaginatedBatchExportList(Model):
    """PaginatedBatchExportList"""

    count: int
    results: list[BatchExport]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("batch_export", "BatchExport")),
    }
