from __future__ import annotations

import datetime
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, UNSET, Model, Unset


@define(kw_only=True)
class ErrorTrackingSymbolSet(Model):
    """ErrorTrackingSymbolSet

    Attributes:
        id: Read only.
        team_id: Read only.
        created_at: Read only.
    """

    ref: str
    id: UUID = FROM_SERVER
    team_id: int = FROM_SERVER
    created_at: datetime.datetime = FROM_SERVER
    storage_ptr: str | None | Unset = UNSET
    failure_reason: str | None | Unset = UNSET

    _DECODE = {
        "id": AS_UUID,
        "created_at": AS_DATE_TIME,
    }
