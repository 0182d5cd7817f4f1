from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .batch_export_backfill import BatchExportBackfill


@define(kw_only=True)
class PaginatedBatchExportBackfillList(Model):
    """PaginatedBatchExportBackfillList"""

    results: list[BatchExportBackfill]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("batch_export_backfill", "BatchExportBackfill")),
    }
