from __future__ import annotations

import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, UNSET, Model, Unset

if TYPE_CHECKING:
    from .proxy_record_status_enum import ProxyRecordStatusEnum


@define(kw_only=True)
class PatchedProxyRecord(Model):
    """PatchedProxyRecord

    Attributes:
        id: Read only.
        target_cname: Read only.
        status: Read only.
        message: Read only.
        created_at: Read only.
        updated_at: Read only.
        created_by: Read only.
    """

    id: UUID | Unset = UNSET
    domain: str | Unset = UNSET
    target_cname: str | Unset = UNSET
    status: ProxyRecordStatusEnum | Unset = UNSET
    message: str | None | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    updated_at: datetime.datetime | Unset = UNSET
    created_by: int | None | Unset = UNSET

    _DECODE = {
        "id": AS_UUID,
        "created_at": AS_DATE_TIME,
        "updated_at": AS_DATE_TIME,
    }
