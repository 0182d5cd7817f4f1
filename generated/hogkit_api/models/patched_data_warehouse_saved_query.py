from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .data_warehouse_saved_query_status_enum import DataWarehouseSavedQueryStatusEnum
    from .user_basic import UserBasic


@define(kw_only=True)
class PatchedDataWarehouseSavedQuery(Model):
    """PatchedDataWarehouseSavedQuery

    Attributes:
        id: Read only.
        created_by: Read only.
        created_at: Read only.
        sync_frequency: Read only.
        columns: Read only.
        status: Read only.
        last_run_at: Read only.
        latest_error: Read only.
        latest_history_id: Read only.
        is_materialized: Read only.
    """

    id: UUID | Unset = UNSET
    deleted: bool | None | Unset = UNSET
    name: str | Unset = UNSET
    query: Any | Unset = UNSET
    created_by: UserBasic | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    sync_frequency: str | Unset = UNSET
    columns: str | Unset = UNSET
    status: DataWarehouseSavedQueryStatusEnum | None | Unset = UNSET
    last_run_at: datetime.datetime | None | Unset = UNSET
    latest_error: str | None | Unset = UNSET
    edited_history_id: str | None | Unset = UNSET
    latest_history_id: str | Unset = UNSET
    soft_update: bool | None | Unset = UNSET
    is_materialized: bool | None | Unset = UNSET

    _DECODE = {
        "id": AS_UUID,
        "created_by": One("user_basic", "UserBasic"),
        "created_at": AS_DATE_TIME,
        "last_run_at": AS_DATE_TIME,
    }
