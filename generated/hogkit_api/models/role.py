from __future__ import annotations

import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, Model, One

if TYPE_CHECKING:
    from .user_basic import UserBasic


@define(kw_only=True)
class Role(Model):
    """Role

    Attributes:
        id: Read only.
        created_at: Read only.
        created_by: Read only.
        members: Read only.
        is_default: Read only.
    """

    name: str
    id: UUID = FROM_SERVER
    created_at: datetime.datetime = FROM_SERVER
    created_by: UserBasic = FROM_SERVER
    members: str = FROM_SERVER
    is_default: str = FROM_SERVER

    _DECODE = {
        "id": AS_UUID,
        "created_at": AS_DATE_TIME,
        "created_by": One("user_basic", "UserBasic"),
    }
