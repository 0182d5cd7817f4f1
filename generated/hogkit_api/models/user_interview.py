from __future__ import annotations

import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .user_basic import UserBasic


@define(kw_only=True)
class UserInterview(Model):
    """UserInterview

    Attributes:
        id: Read only.
        created_by: Read only.
        created_at: Read only.
        transcript: Read only.
    """

    audio: str
    id: UUID = FROM_SERVER
    created_by: UserBasic = FROM_SERVER
    created_at: datetime.datetime = FROM_SERVER
    interviewee_emails: list[str] | Unset = UNSET
    transcript: str = FROM_SERVER
    summary: str | Unset = UNSET

    _DECODE = {
        "id": AS_UUID,
        "created_by": One("user_basic", "UserBasic"),
        "created_at": AS_DATE_TIME,
    }
