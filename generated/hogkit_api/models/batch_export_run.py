from __future__ import annotations

import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, UNSET, Model, Unset

if TYPE_CHECKING:
    from .batch_export_run_status_enum import BatchExportRunStatusEnum


@define(kw_only=True)
class BatchExportRun(Model):
    """BatchExportRun

    Attributes:
        id: Read only.
        created_at: Read only.
        last_updated_at: Read only.
        batch_export: Read only.
    """

    status: BatchExportRunStatusEnum
    data_interval_end: datetime.datetime
    id: UUID = FROM_SERVER
    records_completed: int | None | Unset = UNSET
    latest_error: str | None | Unset = UNSET
    data_interval_start: datetime.datetime | None | Unset = UNSET
    cursor: str | None | Unset = UNSET
    created_at: datetime.datetime = FROM_SERVER
    finished_at: datetime.datetime | None | Unset = UNSET
    last_updated_at: datetime.datetime = FROM_SERVER
    records_total_count: int | None | Unset = UNSET
    bytes_exported: int | None | Unset = UNSET
    batch_export: UUID = FROM_SERVER
    backfill: UUID | None | Unset = UNSET

    _DECODE = {
        "data_interval_end": AS_DATE_TIME,
        "id": AS_UUID,
        "data_interval_start": AS_DATE_TIME,
        "created_at": AS_DATE_TIME,
        "finished_at": AS_DATE_TIME,
        "last_updated_at": AS_DATE_TIME,
        "batch_export": AS_UUID,
        "backfill": AS_UUID,
    }
