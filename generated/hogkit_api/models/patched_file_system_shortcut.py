from __future__ import annotations

import datetime
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, UNSET, Model, Unset


@define(kw_only=True)
class PatchedFileSystemShortcut(Model):
    """PatchedFileSystemShortcut

    Attributes:
        id: Read only.
        created_at: Read only.
    """

    id: UUID | Unset = UNSET
    path: str | Unset = UNSET
    type_: str | Unset = UNSET
    ref: str | None | Unset = UNSET
    href: str | None | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET

    _WIRE = {
        "type_": "type",
    }

    _DECODE = {
        "id": AS_UUID,
        "created_at": AS_DATE_TIME,
    }
