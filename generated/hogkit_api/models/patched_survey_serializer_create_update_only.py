from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .blank_enum import BlankEnum
    from .minimal_feature_flag import MinimalFeatureFlag
    from .response_sampling_interval_type_enum import ResponseSamplingIntervalTypeEnum
    from .survey_type import SurveyType
    from .user_basic import UserBasic


@define(kw_only=True)
class PatchedSurveySerializerCreateUpdateOnly(Model):
    """PatchedSurveySerializerCreateUpdateOnly

    Attributes:
        id: Read only.
        linked_flag: Read only.
        targeting_flag: Read only.
        internal_targeting_flag: Read only.
        created_at: Read only.
        created_by: Read only.
    """

    id: UUID | Unset = UNSET
    name: str | Unset = UNSET
    description: str | Unset = UNSET
    type_: SurveyType | Unset = UNSET
    schedule: str | None | Unset = UNSET
    linked_flag: MinimalFeatureFlag | Unset = UNSET
    linked_flag_id: int | None | Unset = UNSET
    targeting_flag_id: int | Unset = UNSET
    targeting_flag: MinimalFeatureFlag | Unset = UNSET
    internal_targeting_flag: MinimalFeatureFlag | Unset = UNSET
    targeting_flag_filters: Any | Unset = UNSET
    remove_targeting_flag: bool | None | Unset = UNSET
    questions: Any | Unset = UNSET
    conditions: Any | Unset = UNSET
    appearance: Any | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    created_by: UserBasic | Unset = UNSET
    start_date: datetime.datetime | None | Unset = UNSET
    end_date: datetime.datetime | None | Unset = UNSET
    archived: bool | Unset = UNSET
    responses_limit: int | None | Unset = UNSET
    iteration_count: int | None | Unset = UNSET
    iteration_frequency_days: int | None | Unset = UNSET
    iteration_start_dates: list[datetime.datetime | None] | None | Unset = UNSET
    current_iteration: int | None | Unset = UNSET
    current_iteration_start_date: datetime.datetime | None | Unset = UNSET
    response_sampling_start_date: datetime.datetime | None | Unset = UNSET
    response_sampling_interval_type: ResponseSamplingIntervalTypeEnum | BlankEnum | None | Unset = UNSET
    response_sampling_interval: int | None | Unset = UNSET
    response_sampling_limit: int | None | Unset = UNSET
    response_sampling_daily_limits: Any | Unset = UNSET
    enable_partial_responses: bool | None | Unset = UNSET
    field_create_in_folder: str | Unset = UNSET

    _WIRE = {
        "type_": "type",
        "field_create_in_folder": "_create_in_folder",
    }

    _DECODE = {
        "id": AS_UUID,
        "linked_flag": One("minimal_feature_flag", "MinimalFeatureFlag"),
        "targeting_flag": One("minimal_feature_flag", "MinimalFeatureFlag"),
        "internal_targeting_flag": One("minimal_feature_flag", "MinimalFeatureFlag"),
        "created_at": AS_DATE_TIME,
        "created_by": One("user_basic", "UserBasic"),
        "start_date": AS_DATE_TIME,
        "end_date": AS_DATE_TIME,
        "iteration_start_dates": Each(AS_DATE_TIME),
        "current_iteration_start_date": AS_DATE_TIME,
        "response_sampling_start_date": AS_DATE_TIME,
    }
