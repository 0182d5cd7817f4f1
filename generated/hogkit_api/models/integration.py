from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import AS_DATE_TIME, FROM_SERVER, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .kind_enum import KindEnum
    from .user_basic import UserBasic


@define(kw_only=True)
class Integration(Model):
    """Integration

    Attributes:
        id: Read only.
        created_at: Read only.
        created_by: Read only.
        errors: Read only.
        display_name: Read only.
    """

    kind: KindEnum
    id: int = FROM_SERVER
    config: Any | Unset = UNSET
    created_at: datetime.datetime = FROM_SERVER
    created_by: UserBasic = FROM_SERVER
    errors: str = FROM_SERVER
    display_name: str = FROM_SERVER

    _DECODE = {
        "created_at": AS_DATE_TIME,
        "created_by": One("user_basic", "UserBasic"),
    }
