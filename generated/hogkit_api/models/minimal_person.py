from __future__ import annotations

import datetime
from typing import Any
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, UNSET, Model, Unset


@define(kw_only=True)
class MinimalPerson(Model):
    """MinimalPerson

    Attributes:
        id: Read only.
        name: Read only.
        distinct_ids: Read only.
        created_at: Read only.
        uuid: Read only.
    """

    id: int = FROM_SERVER
    name: str = FROM_SERVER
    distinct_ids: str = FROM_SERVER
    properties: Any | Unset = UNSET
    created_at: datetime.datetime = FROM_SERVER
    uuid: UUID = FROM_SERVER

    _DECODE = {
        "created_at": AS_DATE_TIME,
        "uuid": AS_UUID,
    }
