from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .batch_export_destination import BatchExportDestination
    from .batch_export_run import BatchExportRun
    from .blank_enum import BlankEnum
    from .interval_enum import IntervalEnum
    from .model_enum import ModelEnum


@define(kw_only=True)
class PatchedBatchExport(Model):
    """PatchedBatchExport

    Attributes:
        id: Read only.
        team_id: Read only.
        created_at: Read only.
        last_updated_at: Read only.
        latest_runs: Read only.
        schema: Read only.
    """

    id: UUID | Unset = UNSET
    team_id: int | Unset = UNSET
    name: str | Unset = UNSET
    model: ModelEnum | BlankEnum | None | Unset = UNSET
    destination: BatchExportDestination | Unset = UNSET
    interval: IntervalEnum | Unset = UNSET
    paused: bool | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    last_updated_at: datetime.datetime | Unset = UNSET
    last_paused_at: datetime.datetime | None | Unset = UNSET
    start_at: datetime.datetime | None | Unset = UNSET
    end_at: datetime.datetime | None | Unset = UNSET
    latest_runs: list[BatchExportRun] | Unset = UNSET
    hogql_query: str | Unset = UNSET
    schema: Any | Unset = UNSET
    filters: Any | Unset = UNSET

    _DECODE = {
        "id": AS_UUID,
        "destination": One("batch_export_destination", "BatchExportDestination"),
        "created_at": AS_DATE_TIME,
        "last_updated_at": AS_DATE_TIME,
        "last_paused_at": AS_DATE_TIME,
        "start_at": AS_DATE_TIME,
        "end_at": AS_DATE_TIME,
        "latest_runs": Each(One("batch_export_run", "BatchExportRun")),
    }
