from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import AS_DATE_TIME, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .user_basic import UserBasic


@define(kw_only=True)
class PatchedDataColorTheme(Model):
    """PatchedDataColorTheme

    Attributes:
        id: Read only.
        is_global: Read only.
        created_at: Read only.
        created_by: Read only.
    """

    id: int | Unset = UNSET
    name: str | Unset = UNSET
    colors: Any | Unset = UNSET
    is_global: str | Unset = UNSET
    created_at: datetime.datetime | None | Unset = UNSET
    created_by: UserBasic | Unset = UNSET

    _DECODE = {
        "created_at": AS_DATE_TIME,
        "created_by": One("user_basic", "UserBasic"),
    }
