from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .user_basic import UserBasic


@define(kw_only=True)
class PatchedNotebook(Model):
    """PatchedNotebook

    Attributes:
        id: Read only.
        short_id: Read only.
        created_at: Read only.
        created_by: Read only.
        last_modified_at: Read only.
        last_modified_by: Read only.
        user_access_level: Read only.
    """

    id: UUID | Unset = UNSET
    short_id: str | Unset = UNSET
    title: str | None | Unset = UNSET
    content: Any | Unset = UNSET
    text_content: str | None | Unset = UNSET
    version: int | Unset = UNSET
    deleted: bool | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    created_by: UserBasic | Unset = UNSET
    last_modified_at: datetime.datetime | Unset = UNSET
    last_modified_by: UserBasic | Unset = UNSET
    user_access_level: str | None | Unset = UNSET
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
