from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import AS_DATE_TIME, FROM_SERVER, UNSET, Model, Unset

if TYPE_CHECKING:
    from .export_format_enum import ExportFormatEnum


@define(kw_only=True)
class ExportedAsset(Model):
    """ExportedAsset

    Attributes:
        id: Read only.
        created_at: Read only.
        has_content: Read only.
        filename: Read only.
        exception: Read only.
    """

    export_format: ExportFormatEnum
    id: int = FROM_SERVER
    dashboard: int | None | Unset = UNSET
    insight: int | None | Unset = UNSET
    created_at: datetime.datetime = FROM_SERVER
    has_content: str = FROM_SERVER
    export_context: Any | Unset = UNSET
    filename: str = FROM_SERVER
    expires_after: datetime.datetime | None | Unset = UNSET
    exception: str | None = FROM_SERVER

    _DECODE = {
        "created_at": AS_DATE_TIME,
        "expires_after": AS_DATE_TIME,
    }
