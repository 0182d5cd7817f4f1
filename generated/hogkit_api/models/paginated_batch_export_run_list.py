from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .batch_export_run import BatchExportRun


@define(kw_only=True)
class PaginatedBatchExportRunList(Model):
    """PaginatedBatchExportRunList"""

    results: list[BatchExportRun]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("batch_export_run", "BatchExportRun")),
    }
