from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .user_basic import UserBasic


@define(kw_only=True)
class Evaluation(Model):
    """Evaluation

    Attributes:
        id: Read only.
        created_at: Read only.
        updated_at: Read only.
        created_by: Read only.
    """

    name: str
    prompt: str
    id: UUID = FROM_SERVER
    description: str | Unset = UNSET
    enabled: bool | Unset = UNSET
    conditions: Any | Unset = UNSET
    created_at: datetime.datetime = FROM_SERVER
    updated_at: datetime.datetime = FROM_SERVER
    created_by: UserBasic = FROM_SERVER
    deleted: bool | Unset = UNSET

    _DECODE = {
        "id": AS_UUID,
        "created_at": AS_DATE_TIME,
        "updated_at": AS_DATE_TIME,
        "created_by": One("user_basic", "UserBasic"),
    }
