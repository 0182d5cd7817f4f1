from __future__ import annotations

import datetime
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, Model


@define(kw_only=True)
class ErrorTrackingFingerprint(Model):
    """ErrorTrackingFingerprint

    Attributes:
        issue_id: Read only.
        created_at: Read only.
    """

    fingerprint: str
    issue_id: UUID = FROM_SERVER
    created_at: datetime.datetime = FROM_SERVER

    _DECODE = {
        "issue_id": AS_UUID,
        "created_at": AS_DATE_TIME,
    }
