from __future__ import annotations

import datetime
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, UNSET, Model, Unset


@define(kw_only=True)
class PatchedErrorTrackingSymbolSet(Model):
    """PatchedErrorTrackingSymbolSet

    Attributes:
        id: Read only.
        team_id: Read only.
        created_at: Read only.
    """

    id: UUID | Unset = UNSET
    ref: str | Unset = UNSET
    team_id: int | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    storage_ptr: str | None | Unset = UNSET
    failure_reason: str | None | Unset = UNSET

    _DECODE = {
        "id": AS_UUID,
        "created_at": AS_DATE_TIME,
    }
