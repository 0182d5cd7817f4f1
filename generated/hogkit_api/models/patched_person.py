from __future__ import annotations

import datetime
from typing import Any
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, UNSET, Model, Unset


@define(kw_only=True)
class PatchedPerson(Model):
    """PatchedPerson

    Attributes:
        id: Read only.
        name: Read only.
        distinct_ids: Read only.
        created_at: Read only.
        uuid: Read only.
    """

    id: int | Unset = UNSET
    name: str | Unset = UNSET
    distinct_ids: list[str] | Unset = UNSET
    properties: Any | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    uuid: UUID | Unset = UNSET

    _DECODE = {
        "created_at": AS_DATE_TIME,
        "uuid": AS_UUID,
    }
