from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import AS_DATE_TIME, UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .blank_enum import BlankEnum
    from .conclusion_enum import ConclusionEnum
    from .experiment_holdout import ExperimentHoldout
    from .experiment_to_saved_metric import ExperimentToSavedMetric
    from .experiment_type_enum import ExperimentTypeEnum
    from .minimal_feature_flag import MinimalFeatureFlag
    from .user_basic import UserBasic


@define(kw_only=True)
class PatchedExperiment(Model):
    """PatchedExperiment

    Attributes:
        id: Read only.
        feature_flag: Read only.
        holdout: Read only.
        exposure_cohort: Read only.
        saved_metrics: Read only.
        created_by: Read only.
        created_at: Read only.
        updated_at: Read only.
        user_access_level: Read only.
    """

    id: int | Unset = UNSET
    name: str | Unset = UNSET
    description: str | None | Unset = UNSET
    start_date: datetime.datetime | None | Unset = UNSET
    end_date: datetime.datetime | None | Unset = UNSET
    feature_flag_key: str | Unset = UNSET
    feature_flag: MinimalFeatureFlag | Unset = UNSET
    holdout: ExperimentHoldout | Unset = UNSET
    holdout_id: int | None | Unset = UNSET
    exposure_cohort: int | None | Unset = UNSET
    parameters: Any | Unset = UNSET
    secondary_metrics: Any | Unset = UNSET
    saved_metrics: list[ExperimentToSavedMetric] | Unset = UNSET
    saved_metrics_ids: list[Any] | None | Unset = UNSET
    filters: Any | Unset = UNSET
    archived: bool | Unset = UNSET
    deleted: bool | None | Unset = UNSET
    created_by: UserBasic | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    updated_at: datetime.datetime | Unset = UNSET
    type_: ExperimentTypeEnum | BlankEnum | None | Unset = UNSET
    exposure_criteria: Any | Unset = UNSET
    metrics: Any | Unset = UNSET
    metrics_secondary: Any | Unset = UNSET
    stats_config: Any | Unset = UNSET
    field_create_in_folder: str | Unset = UNSET
    conclusion: ConclusionEnum | BlankEnum | None | Unset = UNSET
    conclusion_comment: str | None | Unset = UNSET
    primary_metrics_ordered_uuids: Any | Unset = UNSET
    secondary_metrics_ordered_uuids: Any | Unset = UNSET
    user_access_level: str | None | Unset = UNSET

    _WIRE = {
        "type_": "type",
        "field_create_in_folder": "_create_in_folder",
    }

    _DECODE = {
        "start_date": AS_DATE_TIME,
        "end_date": AS_DATE_TIME,
        "feature_flag": One("minimal_feature_flag", "MinimalFeatureFlag"),
        "holdout": One("experiment_holdout", "ExperimentHoldout"),
        "saved_metrics": Each(One("experiment_to_saved_metric", "ExperimentToSavedMetric")),
        "created_by": One("user_basic", "UserBasic"),
        "created_at": AS_DATE_TIME,
        "updated_at": AS_DATE_TIME,
    }
