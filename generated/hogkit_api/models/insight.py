from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import AS_DATE_TIME, FROM_SERVER, UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .dashboard_tile_basic import DashboardTileBasic
    from .effective_privilege_level_enum import EffectivePrivilegeLevelEnum
    from .effective_restriction_level_enum import EffectiveRestrictionLevelEnum
    from .user_basic import UserBasic


@define(kw_only=True)
class Insight(Model):
    """Insight

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

    id: int = FROM_SERVER
    short_id: str = FROM_SERVER
    name: str | None | Unset = UNSET
    derived_name: str | None | Unset = UNSET
    query: dict[str, Any] | None | Unset = UNSET
    order: int | None | Unset = UNSET
    deleted: bool | Unset = UNSET
    dashboards: list[int] | Unset = UNSET
    dashboard_tiles: list[DashboardTileBasic] = FROM_SERVER
    last_refresh: str = FROM_SERVER
    cache_target_age: str = FROM_SERVER
    next_allowed_client_refresh: str = FROM_SERVER
    result: str = FROM_SERVER
    has_more: str = FROM_SERVER
    columns: str = FROM_SERVER
    created_at: datetime.datetime | None = FROM_SERVER
    created_by: UserBasic = FROM_SERVER
    description: str | None | Unset = UNSET
    updated_at: datetime.datetime = FROM_SERVER
    tags: list[Any] | Unset = UNSET
    favorited: bool | Unset = UNSET
    last_modified_at: datetime.datetime = FROM_SERVER
    last_modified_by: UserBasic = FROM_SERVER
    is_sample: bool = FROM_SERVER
    effective_restriction_level: EffectiveRestrictionLevelEnum = FROM_SERVER
    effective_privilege_level: EffectivePrivilegeLevelEnum = FROM_SERVER
    user_access_level: str | None = FROM_SERVER
    timezone: str = FROM_SERVER
    is_cached: str = FROM_SERVER
    query_status: str = FROM_SERVER
    hogql: str = FROM_SERVER
    types: str = FROM_SERVER
    field_create_in_folder: str | Unset = UNSET
    alerts: str = FROM_SERVER
    last_viewed_at: str = FROM_SERVER

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
