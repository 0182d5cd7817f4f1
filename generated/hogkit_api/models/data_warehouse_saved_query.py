from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .data_warehouse_saved_query_status_enum import DataWarehouseSavedQueryStatusEnum
    from .user_basic import UserBasic


@define(kw_only=True)
class DataWarehouseSavedQuery(Model):
    """DataWarehouseSavedQuery

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

    name: str
    id: UUID = FROM_SERVER
    deleted: bool | None | Unset = UNSET
    query: Any | Unset = UNSET
    created_by: UserBasic = FROM_SERVER
    created_at: datetime.datetime = FROM_SERVER
    sync_frequency: str = FROM_SERVER
    columns: str = FROM_SERVER
    status: DataWarehouseSavedQueryStatusEnum | None = FROM_SERVER
    last_run_at: datetime.datetime | None = FROM_SERVER
    latest_error: str | None = FROM_SERVER
    edited_history_id: str | None | Unset = UNSET
    latest_history_id: str = FROM_SERVER
    soft_update: bool | None | Unset = UNSET
    is_materialized: bool | None = FROM_SERVER

    _DECODE = {
        "id": AS_UUID,
        "created_by": One("user_basic", "UserBasic"),
        "created_at": AS_DATE_TIME,
        "last_run_at": AS_DATE_TIME,
    }
