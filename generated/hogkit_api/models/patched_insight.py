from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import AS_DATE_TIME, UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .dashboard_tile_basic import DashboardTileBasic
    from .effective_privilege_level_enum import EffectivePrivilegeLevelEnum
    from .effective_restriction_level_enum import EffectiveRestrictionLevelEnum
    from .user_basic import UserBasic


@define(kw_only=True)
class PatchedInsight(Model):
    """PatchedInsight

    Attributes:
        id: Read only.
        short_id: Read only.
        dashboard_tiles: Read only.
        last_refresh: Read only.
        cache_target_age: Read only.
        next_allowed_client_refresh: Read only.
        result: Read only.
        has_more: Read only.
        columns: Read only.
        created_at: Read only.
        created_by: Read only.
        updated_at: Read only.
        last_modified_at: Read only.
        last_modified_by: Read only.
        is_sample: Read only.
        effective_restriction_level: Read only.
        effective_privilege_level: Read only.
        user_access_level: Read only.
        timezone: Read only.
        is_cached: Read only.
        query_status: Read only.
        hogql: Read only.
        types: Read only.
        alerts: Read only.
        last_viewed_at: Read only.
    """

    id: int | Unset = UNSET
    short_id: str | Unset = UNSET
    name: str | None | Unset = UNSET
    derived_name: str | None | Unset = UNSET
    query: dict[str, Any] | None | Unset = UNSET
    order: int | None | Unset = UNSET
    deleted: bool | Unset = UNSET
    dashboards: list[int] | Unset = UNSET
    dashboard_tiles: list[DashboardTileBasic] | Unset = UNSET
    last_refresh: str | Unset = UNSET
    cache_target_age: str | Unset = UNSET
    next_allowed_client_refresh: str | Unset = UNSET
    result: str | Unset = UNSET
    has_more: str | Unset = UNSET
    columns: str | Unset = UNSET
    created_at: datetime.datetime | None | Unset = UNSET
    created_by: UserBasic | Unset = UNSET
    description: str | None | Unset = UNSET
    updated_at: datetime.datetime | Unset = UNSET
    tags: list[Any] | Unset = UNSET
    favorited: bool | Unset = UNSET
    last_modified_at: datetime.datetime | Unset = UNSET
    last_modified_by: UserBasic | Unset = UNSET
    is_sample: bool | Unset = UNSET
    effective_restriction_level: EffectiveRestrictionLevelEnum | Unset = UNSET
    effective_privilege_level: EffectivePrivilegeLevelEnum | Unset = UNSET
    user_access_level: str | None | Unset = UNSET
    timezone: str | Unset = UNSET
    is_cached: str | Unset = UNSET
    query_status: str | Unset = UNSET
    hogql: str | Unset = UNSET
    types: str | Unset = UNSET
    field_create_in_folder: str | Unset = UNSET
    alerts: str | Unset = UNSET
    last_viewed_at: str | Unset = UNSET

    _WIRE = {
        "has_more": "hasMore",
        "field_create_in_folder": "_create_in_folder",
    }

    _DECODE = {
        "dashboard_tiles": Each(One("dashboard_tile_basic", "DashboardTileBasic")),
        "created_at": AS_DATE_TIME,
        "created_by": One("user_basic", "UserBasic"),
        "updated_at": AS_DATE_TIME,
        "last_modified_at": AS_DATE_TIME,
        "last_modified_by": One("user_basic", "UserBasic"),
    }
