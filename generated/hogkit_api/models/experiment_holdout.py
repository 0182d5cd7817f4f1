from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import AS_DATE_TIME, FROM_SERVER, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .user_basic import UserBasic


@define(kw_only=True)
class ExperimentHoldout(Model):
    """ExperimentHoldout

    Attributes:
        id: Read only.
        created_by: Read only.
        created_at: Read only.
        updated_at: Read only.
    """

    name: str
    id: int = FROM_SERVER
    description: str | None | Unset = UNSET
    filters: Any | Unset = UNSET
    created_by: UserBasic = FROM_SERVER
    created_at: datetime.datetime = FROM_SERVER
    updated_at: datetime.datetime = FROM_SERVER

    _DECODE = {
        "created_by": One("user_basic", "UserBasic"),
        "created_at": AS_DATE_TIME,
        "updated_at": AS_DATE_TIME,
    }
