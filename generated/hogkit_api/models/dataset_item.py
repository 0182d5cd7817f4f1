from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .user_basic import UserBasic


@define(kw_only=True)
class DatasetItem(Model):
    """DatasetItem

    Attributes:
        id: Read only.
        created_at: Read only.
        updated_at: Read only.
        created_by: Read only.
        team: Read only.
    """

    dataset: UUID
    id: UUID = FROM_SERVER
    input_: Any | Unset = UNSET
    output: Any | Unset = UNSET
    metadata: Any | Unset = UNSET
    ref_trace_id: str | None | Unset = UNSET
    ref_timestamp: datetime.datetime | None | Unset = UNSET
    ref_source_id: str | None | Unset = UNSET
    deleted: bool | None | Unset = UNSET
    created_at: datetime.datetime = FROM_SERVER
    updated_at: datetime.datetime | None = FROM_SERVER
    created_by: UserBasic = FROM_SERVER
    team: int = FROM_SERVER

    _WIRE = {
        "input_": "input",
    }

    _DECODE = {
        "dataset": AS_UUID,
        "id": AS_UUID,
        "ref_timestamp": AS_DATE_TIME,
        "created_at": AS_DATE_TIME,
        "updated_at": AS_DATE_TIME,
        "created_by": One("user_basic", "UserBasic"),
    }
