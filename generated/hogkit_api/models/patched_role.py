from __future__ import annotations

import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .user_basic import UserBasic


@define(kw_only=True)
class PatchedRole(Model):
    """PatchedRole

    Attributes:
        id: Read only.
        created_at: Read only.
        created_by: Read only.
        members: Read only.
        is_default: Read only.
    """

    id: UUID | Unset = UNSET
    name: str | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    created_by: UserBasic | Unset = UNSET
    members: str | Unset = UNSET
    is_default: str | Unset = UNSET

    _DECODE = {
        "id": AS_UUID,
        "created_at": AS_DATE_TIME,
        "created_by": One("user_basic", "UserBasic"),
    }
