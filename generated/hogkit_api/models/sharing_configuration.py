from __future__ import annotations

import datetime
from typing import Any

from attrs import define

from ..types import AS_DATE_TIME, FROM_SERVER, UNSET, Model, Unset


@define(kw_only=True)
class SharingConfiguration(Model):
    """SharingConfiguration

    Attributes:
        created_at: Read only.
        access_token: Read only.
        share_passwords: Read only.
    """

    created_at: datetime.datetime = FROM_SERVER
    enabled: bool | Unset = UNSET
    access_token: str | None = FROM_SERVER
    settings: Any | Unset = UNSET
    password_required: bool | Unset = UNSET
    share_passwords: str = FROM_SERVER

    _DECODE = {
        "created_at": AS_DATE_TIME,
    }
