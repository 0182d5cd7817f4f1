from __future__ import annotations

import datetime
from typing import Any

from attrs import define

from ..types import AS_DATE_TIME, FROM_SERVER, UNSET, Model, Unset


@define(kw_only=True)
class Group(Model):
    """Group

    Attributes:
        created_at: Read only.
    """

    group_type_index: int
    group_key: str
    group_properties: Any | Unset = UNSET
    created_at: datetime.datetime = FROM_SERVER

    _DECODE = {
        "created_at": AS_DATE_TIME,
    }
