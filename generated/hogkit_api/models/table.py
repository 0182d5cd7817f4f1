from __future__ import annotations

import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .credential import Credential
    from .simple_external_data_source_serializers import SimpleExternalDataSourceSerializers
    from .table_format_enum import TableFormatEnum
    from .user_basic import UserBasic


@define(kw_only=True)
class Table(Model):
    """Table

    Attributes:
        id: Read only.
        created_by: Read only.
        created_at: Read only.
        columns: Read only.
        external_data_source: Read only.
        external_schema: Read only.
    """

    name: str
    format_: TableFormatEnum
    url_pattern: str
    credential: Credential
    id: UUID = FROM_SERVER
    deleted: bool | None | Unset = UNSET
    created_by: UserBasic = FROM_SERVER
    created_at: datetime.datetime = FROM_SERVER
    columns: str = FROM_SERVER
    external_data_source: SimpleExternalDataSourceSerializers = FROM_SERVER
    external_schema: str = FROM_SERVER

    _WIRE = {
        "format_": "format",
    }

    _DECODE = {
        "credential": One("credential", "Credential"),
        "id": AS_UUID,
        "created_by": One("user_basic", "UserBasic"),
        "created_at": AS_DATE_TIME,
        "external_data_source": One("simple_external_data_source_serializers", "SimpleExternalDataSourceSerializers"),
    }
