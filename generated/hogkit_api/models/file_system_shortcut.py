from __future__ import annotations

import datetime
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, UNSET, Model, Unset


@define(kw_only=True)
class FileSystemShortcut(Model):
    """FileSystemShortcut

    Attributes:
        id: Read only.
        created_at: Read only.
    """

    path: str
    id: UUID = FROM_SERVER
    type_: str | Unset = UNSET
    ref: str | None | Unset = UNSET
    href: str | None | Unset = UNSET
    created_at: datetime.datetime = FROM_SERVER

    _WIRE = {
        "type_": "type",
    }

    _DECODE = {
        "id": AS_UUID,
        "created_at": AS_DATE_TIME,
    }
