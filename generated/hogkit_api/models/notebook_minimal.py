from __future__ import annotations

import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .user_basic import UserBasic


@define(kw_only=True)
class NotebookMinimal(Model):
    """NotebookMinimal

    Attributes:
        id: Read only.
        short_id: Read only.
        title: Read only.
        deleted: Read only.
        created_at: Read only.
        created_by: Read only.
        last_modified_at: Read only.
        last_modified_by: Read only.
        user_access_level: Read only.
    """

    id: UUID = FROM_SERVER
    short_id: str = FROM_SERVER
    title: str | None = FROM_SERVER
    deleted: bool = FROM_SERVER
    created_at: datetime.datetime = FROM_SERVER
    created_by: UserBasic = FROM_SERVER
    last_modified_at: datetime.datetime = FROM_SERVER
    last_modified_by: UserBasic = FROM_SERVER
    user_access_level: str | None = FROM_SERVER
    field_create_in_folder: str | Unset = UNSET

    _WIRE = {
        "field_create_in_folder": "_create_in_folder",
    }

    _DECODE = {
        "id": AS_UUID,
        "created_at": AS_DATE_TIME,
        "created_by": One("user_basic", "UserBasic"),
        "last_modified_at": AS_DATE_TIME,
        "last_modified_by": One("user_basic", "UserBasic"),
    }
