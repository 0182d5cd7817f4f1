from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import AS_DATE_TIME, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .blank_enum import BlankEnum
    from .creation_context_enum import CreationContextEnum
    from .evaluation_runtime_enum import EvaluationRuntimeEnum
    from .user_basic import UserBasic


@define(kw_only=True)
class PatchedFeatureFlag(Model):
    """PatchedFeatureFlag

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

    id: int | Unset = UNSET
    name: str | Unset = UNSET
    key: str | Unset = UNSET
    filters: dict[str, Any] | Unset = UNSET
    deleted: bool | Unset = UNSET
    active: bool | Unset = UNSET
    created_by: UserBasic | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    updated_at: datetime.datetime | None | Unset = UNSET
    version: int | Unset = UNSET
    last_modified_by: UserBasic | Unset = UNSET
    is_simple_flag: bool | Unset = UNSET
    rollout_percentage: int | None | Unset = UNSET
    ensure_experience_continuity: bool | None | Unset = UNSET
    experiment_set: str | Unset = UNSET
    surveys: dict[str, Any] | Unset = UNSET
    features: dict[str, Any] | Unset = UNSET
    rollback_conditions: Any | Unset = UNSET
    performed_rollback: bool | None | Unset = UNSET
    can_edit: bool | Unset = UNSET
    tags: list[Any] | Unset = UNSET
    evaluation_tags: list[Any] | Unset = UNSET
    usage_dashboard: int | Unset = UNSET
    analytics_dashboards: list[int] | Unset = UNSET
    has_enriched_analytics: bool | None | Unset = UNSET
    user_access_level: str | None | Unset = UNSET
    creation_context: CreationContextEnum | Unset = UNSET
    is_remote_configuration: bool | None | Unset = UNSET
    has_encrypted_payloads: bool | None | Unset = UNSET
    status: str | Unset = UNSET
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
