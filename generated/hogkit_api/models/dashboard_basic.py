from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import AS_DATE_TIME, FROM_SERVER, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .creation_mode_enum import CreationModeEnum
    from .dashboard_restriction_level import DashboardRestrictionLevel
    from .effective_privilege_level_enum import EffectivePrivilegeLevelEnum
    from .effective_restriction_level_enum import EffectiveRestrictionLevelEnum
    from .user_basic import UserBasic


@define(kw_only=True)
class DashboardBasic(Model):
    """DashboardBasic

    Attributes:
        id: Read only.
        name: Read only.
        description: Read only.
        pinned: Read only.
        created_at: Read only.
        created_by: Read only.
        last_accessed_at: Read only.
        is_shared: Read only.
        deleted: Read only.
        creation_mode: Read only.
        restriction_level: Read only.
        effective_restriction_level: Read only.
        effective_privilege_level: Read only.
        user_access_level: Read only.
        access_control_version: Read only.
        last_refresh: Read only.
        team_id: Read only.
    """

    id: int = FROM_SERVER
    name: str | None = FROM_SERVER
    description: str = FROM_SERVER
    pinned: bool = FROM_SERVER
    created_at: datetime.datetime = FROM_SERVER
    created_by: UserBasic = FROM_SERVER
    last_accessed_at: datetime.datetime | None = FROM_SERVER
    is_shared: bool = FROM_SERVER
    deleted: bool = FROM_SERVER
    creation_mode: CreationModeEnum = FROM_SERVER
    tags: list[Any] | Unset = UNSET
    restriction_level: DashboardRestrictionLevel = FROM_SERVER
    effective_restriction_level: EffectiveRestrictionLevelEnum = FROM_SERVER
    effective_privilege_level: EffectivePrivilegeLevelEnum = FROM_SERVER
    user_access_level: str | None = FROM_SERVER
    access_control_version: str = FROM_SERVER
    last_refresh: datetime.datetime | None = FROM_SERVER
    team_id: int = FROM_SERVER

    _DECODE = {
        "created_at": AS_DATE_TIME,
        "created_by": One("user_basic", "UserBasic"),
        "last_accessed_at": AS_DATE_TIME,
        "last_refresh": AS_DATE_TIME,
    }
