from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import AS_DATE_TIME, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .user_basic import UserBasic


@define(kw_only=True)
class PatchedExperimentSavedMetric(Model):
    """PatchedExperimentSavedMetric

    Attributes:
        id: Read only.
        created_by: Read only.
        created_at: Read only.
        updated_at: Read only.
    """

    id: int | Unset = UNSET
    name: str | Unset = UNSET
    description: str | None | Unset = UNSET
    query: Any | Unset = UNSET
    created_by: UserBasic | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    updated_at: datetime.datetime | Unset = UNSET
    tags: list[Any] | Unset = UNSET

    _DECODE = {
        "created_by": One("user_basic", "UserBasic"),
        "created_at": AS_DATE_TIME,
        "updated_at": AS_DATE_TIME,
    }
