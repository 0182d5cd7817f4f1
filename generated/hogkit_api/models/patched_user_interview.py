from __future__ import annotations

import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .user_basic import UserBasic


@define(kw_only=True)
class PatchedUserInterview(Model):
    """PatchedUserInterview

    Attributes:
        id: Read only.
        created_by: Read only.
        created_at: Read only.
        transcript: Read only.
    """

    id: UUID | Unset = UNSET
    created_by: UserBasic | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    interviewee_emails: list[str] | Unset = UNSET
    transcript: str | Unset = UNSET
    summary: str | Unset = UNSET
    audio: str | Unset = UNSET

    _DECODE = {
        "id": AS_UUID,
        "created_by": One("user_basic", "UserBasic"),
        "created_at": AS_DATE_TIME,
    }
