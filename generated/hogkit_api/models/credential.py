from __future__ import annotations

import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, Model, One

if TYPE_CHECKING:
    from .user_basic import UserBasic


@define(kw_only=True)
class Credential(Model):
    """Credential

    Attributes:
        id: Read only.
        created_by: Read only.
        created_at: Read only.
    """

    access_key: str
    access_secret: str
    id: UUID = FROM_SERVER
    created_by: UserBasic = FROM_SERVER
    created_at: datetime.datetime = FROM_SERVER

    _DECODE = {
        "id": AS_UUID,
        "created_by": One("user_basic", "UserBasic"),
        "created_at": AS_DATE_TIME,
    }
