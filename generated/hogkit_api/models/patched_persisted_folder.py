from __future__ import annotations

import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, UNSET, Model, Unset

if TYPE_CHECKING:
    from .persisted_folder_type_enum import PersistedFolderTypeEnum


@define(kw_only=True)
class PatchedPersistedFolder(Model):
    """PatchedPersistedFolder

    Attributes:
        id: Read only.
        created_at: Read only.
        updated_at: Read only.
    """

    id: UUID | Unset = UNSET
    type_: PersistedFolderTypeEnum | Unset = UNSET
    protocol: str | Unset = UNSET
    path: str | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    updated_at: datetime.datetime | Unset = UNSET

    _WIRE = {
        "type_": "type",
    }

    _DECODE = {
        "id": AS_UUID,
        "created_at": AS_DATE_TIME,
        "updated_at": AS_DATE_TIME,
    }
