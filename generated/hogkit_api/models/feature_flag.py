from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import AS_DATE_TIME, FROM_SERVER, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .blank_enum import BlankEnum
    from .creation_context_enum import CreationContextEnum
    from .evaluation_runtime_enum import EvaluationRuntimeEnum
    from .user_basic import UserBasic


@define(kw_only=True)
class FeatureFlag(Model):
    """FeatureFlag

    Attributes:
        id: Read only.
        created_by: Read only.
        updated_at: Read only.
        last_modified_by: Read only.
        is_simple_flag: Read only.
        rollout_percentage: Read only.
        experiment_set: Read only.
        surveys: Read only.
        features: Read only.
        can_edit: Read only.
        usage_dashboard: Read only.
        user_access_level: Read only.
        status: Read only.
    """

    key: str
    id: int = FROM_SERVER
    name: str | Unset = UNSET
    filters: dict[str, Any] | Unset = UNSET
    deleted: bool | Unset = UNSET
    active: bool | Unset = UNSET
    created_by: UserBasic = FROM_SERVER
    created_at: datetime.datetime | Unset = UNSET
    updated_at: datetime.datetime | None = FROM_SERVER
    version: int | Unset = UNSET
    last_modified_by: UserBasic = FROM_SERVER
    is_simple_flag: bool = FROM_SERVER
    rollout_percentage: int | None = FROM_SERVER
    ensure_experience_continuity: bool | None | Unset = UNSET
    experiment_set: str = FROM_SERVER
    surveys: dict[str, Any] = FROM_SERVER
    features: dict[str, Any] = FROM_SERVER
    rollback_conditions: Any | Unset = UNSET
    performed_rollback: bool | None | Unset = UNSET
    can_edit: bool = FROM_SERVER
    tags: list[Any] | Unset = UNSET
    evaluation_tags: list[Any] | Unset = UNSET
    usage_dashboard: int = FROM_SERVER
    analytics_dashboards: list[int] | Unset = UNSET
    has_enriched_analytics: bool | None | Unset = UNSET
    user_access_level: str | None = FROM_SERVER
    creation_context: CreationContextEnum | Unset = UNSET
    is_remote_configuration: bool | None | Unset = UNSET
    has_encrypted_payloads: bool | None | Unset = UNSET
    status: str = FROM_SERVER
    evaluation_runtime: EvaluationRuntimeEnum | BlankEnum | None | Unset = UNSET
    last_called_at: datetime.datetime | None | Unset = UNSET
    field_create_in_folder: str | Unset = UNSET
    field_should_create_usage_dashboard: bool | Unset = UNSET

    _WIRE = {
        "field_create_in_folder": "_create_in_folder",
        "field_should_create_usage_dashboard": "_should_create_usage_dashboard",
    }

    _DECODE = {
        "created_by": One("user_basic", "UserBasic"),
        "created_at": AS_DATE_TIME,
        "updated_at": AS_DATE_TIME,
        "last_modified_by": One("user_basic", "UserBasic"),
        "last_called_at": AS_DATE_TIME,
    }
