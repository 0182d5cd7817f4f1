from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import AS_DATE_TIME, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .creation_mode_enum import CreationModeEnum
    from .dashboard_restriction_level import DashboardRestrictionLevel
    from .effective_privilege_level_enum import EffectivePrivilegeLevelEnum
    from .effective_restriction_level_enum import EffectiveRestrictionLevelEnum
    from .user_basic import UserBasic


@define(kw_only=True)
class PatchedDashboard(Model):
    """PatchedDashboard

    Attributes:
        id: Read only.
        created_at: Read only.
        created_by: Read only.
        is_shared: Read only.
        creation_mode: Read only.
        filters: Read only.
        variables: Read only.
        effective_restriction_level: Read only.
        effective_privilege_level: Read only.
        user_access_level: Read only.
        access_control_version: Read only.
        persisted_filters: Read only.
        persisted_variables: Read only.
        team_id: Read only.
        tiles: Read only.
    """

    id: int | Unset = UNSET
    name: str | None | Unset = UNSET
    description: str | Unset = UNSET
    pinned: bool | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    created_by: UserBasic | Unset = UNSET
    last_accessed_at: datetime.datetime | None | Unset = UNSET
    is_shared: bool | Unset = UNSET
    deleted: bool | Unset = UNSET
    creation_mode: CreationModeEnum | Unset = UNSET
    filters: dict[str, Any] | Unset = UNSET
    variables: dict[str, Any] | None | Unset = UNSET
    breakdown_colors: Any | Unset = UNSET
    data_color_theme_id: int | None | Unset = UNSET
    tags: list[Any] | Unset = UNSET
    restriction_level: DashboardRestrictionLevel | Unset = UNSET
    effective_restriction_level: EffectiveRestrictionLevelEnum | Unset = UNSET
    effective_privilege_level: EffectivePrivilegeLevelEnum | Unset = UNSET
    user_access_level: str | None | Unset = UNSET
    access_control_version: str | Unset = UNSET
    last_refresh: datetime.datetime | None | Unset = UNSET
    persisted_filters: dict[str, Any] | None | Unset = UNSET
    persisted_variables: dict[str, Any] | None | Unset = UNSET
    team_id: int | Unset = UNSET
    tiles: list[dict[str, Any]] | None | Unset = UNSET
    use_template: str | Unset = UNSET
    use_dashboard: int | None | Unset = UNSET
    delete_insights: bool | Unset = UNSET
    field_create_in_folder: str | Unset = UNSET

    _WIRE = {
        "field_create_in_folder": "_create_in_folder",
    }

    _DECODE = {
        "created_at": AS_DATE_TIME,
        "created_by": One("user_basic", "UserBasic"),
        "last_accessed_at": AS_DATE_TIME,
        "last_refresh": AS_DATE_TIME,
    }
