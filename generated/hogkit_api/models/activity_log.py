from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .user_basic import UserBasic


@define(kw_only=True)
class ActivityLog(Model):
    """ActivityLog

    Attributes:
        id: Read only.
        unread: Read only.
    """

    user: UserBasic
    activity: str
    scope: str
    id: UUID = FROM_SERVER
    unread: bool = FROM_SERVER
    organization_id: UUID | None | Unset = UNSET
    was_impersonated: bool | None | Unset = UNSET
    is_system: bool | None | Unset = UNSET
    item_id: str | None | Unset = UNSET
    detail: Any | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET

    _DECODE = {
        "user": One("user_basic", "UserBasic"),
        "id": AS_UUID,
        "organization_id": AS_UUID,
        "created_at": AS_DATE_TIME,
    }
