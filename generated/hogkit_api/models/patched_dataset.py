from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .user_basic import UserBasic


@define(kw_only=True)
class PatchedDataset(Model):
    """PatchedDataset

    Attributes:
        id: Read only.
        created_at: Read only.
        updated_at: Read only.
        created_by: Read only.
        team: Read only.
    """

    id: UUID | Unset = UNSET
    name: str | Unset = UNSET
    description: str | None | Unset = UNSET
    metadata: Any | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    updated_at: datetime.datetime | None | Unset = UNSET
    deleted: bool | None | Unset = UNSET
    created_by: UserBasic | Unset = UNSET
    team: int | Unset = UNSET

    _DECODE = {
        "id": AS_UUID,
        "created_at": AS_DATE_TIME,
        "updated_at": AS_DATE_TIME,
        "created_by": One("user_basic", "UserBasic"),
    }
