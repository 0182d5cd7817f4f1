from __future__ import annotations

import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, Model

if TYPE_CHECKING:
    from .source_type_enum import SourceTypeEnum


@define(kw_only=True)
class SimpleExternalDataSourceSerializers(Model):
    """SimpleExternalDataSourceSerializers

    Attributes:
        id: Read only.
        created_at: Read only.
        created_by: Read only.
        status: Read only.
        source_type: Read only.
    """

    id: UUID = FROM_SERVER
    created_at: datetime.datetime = FROM_SERVER
    created_by: int | None = FROM_SERVER
    status: str = FROM_SERVER
    source_type: SourceTypeEnum = FROM_SERVER

    _DECODE = {
        "id": AS_UUID,
        "created_at": AS_DATE_TIME,
    }
