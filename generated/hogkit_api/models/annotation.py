from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import define

from ..types import AS_DATE_TIME, FROM_SERVER, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .annotation_scope_enum import AnnotationScopeEnum
    from .creation_type_enum import CreationTypeEnum
    from .user_basic import UserBasic


@define(kw_only=True)
class Annotation(Model):
    """Annotation

    Attributes:
        id: Read only.
        dashboard_id: Read only.
        dashboard_name: Read only.
        insight_short_id: Read only.
        insight_name: Read only.
        insight_derived_name: Read only.
        created_by: Read only.
        created_at: Read only.
        updated_at: Read only.
    """

    id: int = FROM_SERVER
    content: str | None | Unset = UNSET
    date_marker: datetime.datetime | None | Unset = UNSET
    creation_type: CreationTypeEnum | Unset = UNSET
    dashboard_item: int | None | Unset = UNSET
    dashboard_id: int | None = FROM_SERVER
    dashboard_name: str | None = FROM_SERVER
    insight_short_id: str | None = FROM_SERVER
    insight_name: str | None = FROM_SERVER
    insight_derived_name: str | None = FROM_SERVER
    created_by: UserBasic = FROM_SERVER
    created_at: datetime.datetime | None = FROM_SERVER
    updated_at: datetime.datetime = FROM_SERVER
    deleted: bool | Unset = UNSET
    scope: AnnotationScopeEnum | Unset = UNSET

    _DECODE = {
        "date_marker": AS_DATE_TIME,
        "created_by": One("user_basic", "UserBasic"),
        "created_at": AS_DATE_TIME,
        "updated_at": AS_DATE_TIME,
    }
