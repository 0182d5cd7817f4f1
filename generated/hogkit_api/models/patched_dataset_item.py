from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .user_basic import UserBasic


@define(kw_only=True)
class PatchedDatasetItem(Model):
    """PatchedDatasetItem

    Attributes:
        id: Read only.
        created_at: Read only.
        updated_at: Read only.
        created_by: Read only.
        team: Read only.
    """

    id: UUID | Unset = UNSET
    dataset: UUID | Unset = UNSET
    input_: Any | Unset = UNSET
    output: Any | Unset = UNSET
    metadata: Any | Unset = UNSET
    ref_trace_id: str | None | Unset = UNSET
    ref_timestamp: datetime.datetime | None | Unset = UNSET
    ref_source_id: str | None | Unset = UNSET
    deleted: bool | None | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    updated_at: datetime.datetime | None | Unset = UNSET
    created_by: UserBasic | Unset = UNSET
    team: int | Unset = UNSET

    _WIRE = {
        "input_": "input",
    }

    _DECODE = {
        "id": AS_UUID,
        "dataset": AS_UUID,
        "ref_timestamp": AS_DATE_TIME,
        "created_at": AS_DATE_TIME,
        "updated_at": AS_DATE_TIME,
        "created_by": One("user_basic", "UserBasic"),
    }
