from __future__ import annotations

import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .credential import Credential
    from .simple_external_data_source_serializers import SimpleExternalDataSourceSerializers
    from .table_format_enum import TableFormatEnum
    from .user_basic import UserBasic


@define(kw_only=True)
class PatchedTable(Model):
    """PatchedTable

    Attributes:
        id: Read only.
        created_by: Read only.
        created_at: Read only.
        columns: Read only.
        external_data_source: Read only.
        external_schema: Read only.
    """

    id: UUID | Unset = UNSET
    deleted: bool | None | Unset = UNSET
    name: str | Unset = UNSET
    format_: TableFormatEnum | Unset = UNSET
    created_by: UserBasic | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    url_pattern: str | Unset = UNSET
    credential: Credential | Unset = UNSET
    columns: str | Unset = UNSET
    external_data_source: SimpleExternalDataSourceSerializers | Unset = UNSET
    external_schema: str | Unset = UNSET

    _WIRE = {
        "format_": "format",
    }

    _DECODE = {
        "id": AS_UUID,
        "created_by": One("user_basic", "UserBasic"),
        "created_at": AS_DATE_TIME,
        "credential": One("credential", "Credential"),
        "external_data_source": One("simple_external_data_source_serializers", "SimpleExternalDataSourceSerializers"),
    }
