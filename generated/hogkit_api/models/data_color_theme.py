from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import AS_DATE_TIME, FROM_SERVER, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .user_basic import UserBasic


@define(kw_only=True)
class DataColorTheme(Model):
    """DataColorTheme

    Attributes:
        id: Read only.
        is_global: Read only.
        created_at: Read only.
        created_by: Read only.
    """

    name: str
    id: int = FROM_SERVER
    colors: Any | Unset = UNSET
    is_global: str = FROM_SERVER
    created_at: datetime.datetime | None = FROM_SERVER
    created_by: UserBasic = FROM_SERVER

    _DECODE = {
        "created_at": AS_DATE_TIME,
        "created_by": One("user_basic", "UserBasic"),
    }
