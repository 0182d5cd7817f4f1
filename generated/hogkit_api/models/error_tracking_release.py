from __future__ import annotations

import datetime
from typing import Any
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, UNSET, Model, Unset


@define(kw_only=True)
class ErrorTrackingRelease(Model):
    """ErrorTrackingRelease

    Attributes:
        id: Read only.
        team_id: Read only.
        created_at: Read only.
    """

    hash_id: str
    version: str
    project: str
    id: UUID = FROM_SERVER
    team_id: int = FROM_SERVER
    created_at: datetime.datetime = FROM_SERVER
    metadata: Any | Unset = UNSET

    _DECODE = {
        "id": AS_UUID,
        "created_at": AS_DATE_TIME,
    }
