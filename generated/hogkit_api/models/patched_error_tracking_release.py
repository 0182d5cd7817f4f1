from __future__ import annotations

import datetime
from typing import Any
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, UNSET, Model, Unset


@define(kw_only=True)
class PatchedErrorTrackingRelease(Model):
    """PatchedErrorTrackingRelease

    Attributes:
        id: Read only.
        team_id: Read only.
        created_at: Read only.
    """

    id: UUID | Unset = UNSET
    hash_id: str | Unset = UNSET
    team_id: int | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    metadata: Any | Unset = UNSET
    version: str | Unset = UNSET
    project: str | Unset = UNSET

    _DECODE = {
        "id": AS_UUID,
        "created_at": AS_DATE_TIME,
    }
