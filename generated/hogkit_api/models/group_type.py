from __future__ import annotations

import datetime

from attrs import define

from ..types import AS_DATE_TIME, FROM_SERVER, UNSET, Model, Unset


@define(kw_only=True)
class GroupType(Model):
    """GroupType

    Attributes:
        group_type: Read only.
        group_type_index: Read only.
    """

    group_type: str = FROM_SERVER
    group_type_index: int = FROM_SERVER
    name_singular: str | None | Unset = UNSET
    name_plural: str | None | Unset = UNSET
    detail_dashboard: int | None | Unset = UNSET
    default_columns: list[str] | None | Unset = UNSET
    created_at: datetime.datetime | None | Unset = UNSET

    _DECODE = {
        "created_at": AS_DATE_TIME,
    }
