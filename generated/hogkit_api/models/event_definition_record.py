from __future__ import annotations

import datetime
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, UNSET, Model, Unset


@define(kw_only=True)
class EventDefinitionRecord(Model):
    """EventDefinitionRecord

    Attributes:
        id: Read only.
    """

    name: str
    id: UUID = FROM_SERVER
    created_at: datetime.datetime | None | Unset = UNSET
    last_seen_at: datetime.datetime | None | Unset = UNSET
    tags: list[str] | Unset = UNSET

    _DECODE = {
        "id": AS_UUID,
        "created_at": AS_DATE_TIME,
        "last_seen_at": AS_DATE_TIME,
    }
