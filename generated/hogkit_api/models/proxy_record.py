from __future__ import annotations

import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, Model

if TYPE_CHECKING:
    from .proxy_record_status_enum import ProxyRecordStatusEnum


@define(kw_only=True)
class ProxyRecord(Model):
    """ProxyRecord

    Attributes:
        id: Read only.
        target_cname: Read only.
        status: Read only.
        message: Read only.
        created_at: Read only.
        updated_at: Read only.
        created_by: Read only.
    """

    domain: str
    id: UUID = FROM_SERVER
    target_cname: str = FROM_SERVER
    status: ProxyRecordStatusEnum = FROM_SERVER
    message: str | None = FROM_SERVER
    created_at: datetime.datetime = FROM_SERVER
    updated_at: datetime.datetime = FROM_SERVER
    created_by: int | None = FROM_SERVER

    _DECODE = {
        "id": AS_UUID,
        "created_at": AS_DATE_TIME,
        "updated_at": AS_DATE_TIME,
    }
