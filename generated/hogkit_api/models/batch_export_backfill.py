from __future__ import annotations

import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, UNSET, Model, Unset

if TYPE_CHECKING:
    from .batch_export_backfill_status_enum import BatchExportBackfillStatusEnum


@define(kw_only=True)
class BatchExportBackfill(Model):
    """BatchExportBackfill

    Attributes:
        id: Read only.
        progress: Read only.
        created_at: Read only.
        last_updated_at: Read only.
    """

    status: BatchExportBackfillStatusEnum
    team: int
    batch_export: UUID
    id: UUID = FROM_SERVER
    progress: str = FROM_SERVER
    start_at: datetime.datetime | None | Unset = UNSET
    end_at: datetime.datetime | None | Unset = UNSET
    created_at: datetime.datetime = FROM_SERVER
    finished_at: datetime.datetime | None | Unset = UNSET
    last_updated_at: datetime.datetime = FROM_SERVER

    _DECODE = {
        "batch_export": AS_UUID,
        "id": AS_UUID,
        "start_at": AS_DATE_TIME,
        "end_at": AS_DATE_TIME,
        "created_at": AS_DATE_TIME,
        "finished_at": AS_DATE_TIME,
        "last_updated_at": AS_DATE_TIME,
    }
