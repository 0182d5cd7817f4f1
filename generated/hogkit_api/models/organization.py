from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, UNSET, Model, Unset

if TYPE_CHECKING:
    from .blank_enum import BlankEnum
    from .default_experiment_stats_method_enum import DefaultExperimentStatsMethodEnum
    from .membership_level_enum import MembershipLevelEnum
    from .plugins_access_level_enum import PluginsAccessLevelEnum


@define(kw_only=True)
class Organization(Model):
    """Organization

    Attributes:
        id: Read only.
        slug: Read only.
        created_at: Read only.
        updated_at: Read only.
        membership_level: Read only.
        plugins_access_level: Read only.
        teams: Read only.
        projects: Read only.
        available_product_features: Read only.
        metadata: Read only.
        customer_id: Read only.
        member_count: Read only.
    """

    name: str
    id: UUID = FROM_SERVER
    slug: str = FROM_SERVER
    logo_media_id: UUID | None | Unset = UNSET
    created_at: datetime.datetime = FROM_SERVER
    updated_at: datetime.datetime = FROM_SERVER
    membership_level: MembershipLevelEnum | None = FROM_SERVER
    plugins_access_level: PluginsAccessLevelEnum = FROM_SERVER
    teams: list[dict[str, Any]] = FROM_SERVER
    projects: list[dict[str, Any]] = FROM_SERVER
    available_product_features: list[Any] | None = FROM_SERVER
    is_member_join_email_enabled: bool | Unset = UNSET
    metadata: str = FROM_SERVER
    customer_id: str | None = FROM_SERVER
    enforce_2fa: bool | None | Unset = UNSET
    members_can_invite: bool | None | Unset = UNSET
    members_can_use_personal_api_keys: bool | Unset = UNSET
    allow_publicly_shared_resources: bool | Unset = UNSET
    member_count: str = FROM_SERVER
    is_ai_data_processing_approved: bool | None | Unset = UNSET
    default_experiment_stats_method: DefaultExperimentStatsMethodEnum | BlankEnum | None | Unset = UNSET
    default_role_id: str | None | Unset = UNSET

    _DECODE = {
        "id": AS_UUID,
        "logo_media_id": AS_UUID,
        "created_at": AS_DATE_TIME,
        "updated_at": AS_DATE_TIME,
    }
