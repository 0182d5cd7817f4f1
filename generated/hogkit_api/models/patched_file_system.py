from __future__ import annotations

import datetime
from typing import Any
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, UNSET, Model, Unset


@define(kw_only=True)
class PatchedFileSystem(Model):
    """PatchedFileSystem

    Attributes:
        id: Read only.
        depth: Read only.
        created_at: Read only.
        last_viewed_at: Read only.
    """

    id: UUID | Unset = UNSET
    path: str | Unset = UNSET
    depth: int | None | Unset = UNSET
    type_: str | Unset = UNSET
    ref: str | None | Unset = UNSET
    href: str | None | Unset = UNSET
    meta: Any | Unset = UNSET
    shortcut: bool | None | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    last_viewed_at: datetime.datetime | None | Unset = UNSET

    _WIRE = {
        "type_": "type",
    }

    _DECODE = {
        "id": AS_UUID,
        "created_at": AS_DATE_TIME,
        "last_viewed_at": AS_DATE_TIME,
    }
