from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .experiment_exposure_criteria import ExperimentExposureCriteria
    from .experiment_exposure_query_response import ExperimentExposureQueryResponse
    from .experiment_holdout_type import ExperimentHoldoutType
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .query_log_tags import QueryLogTags


@define(kw_only=True)
class ExperimentExposureQuery(Model):
    """ExperimentExposureQuery"""

    experiment_name: str
    feature_flag: dict[str, Any]
    end_date: str | None | Unset = UNSET
    experiment_id: int | None | Unset = UNSET
    exposure_criteria: ExperimentExposureCriteria | None | Unset = UNSET
    holdout: ExperimentHoldoutType | None | Unset = UNSET
    kind: Literal["ExperimentExposureQuery"] = "ExperimentExposureQuery"
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    response: ExperimentExposureQueryResponse | None | Unset = UNSET
    start_date: str | None | Unset = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _DECODE = {
        "exposure_criteria": One("experiment_exposure_criteria", "ExperimentExposureCriteria"),
        "holdout": One("experiment_holdout_type", "ExperimentHoldoutType"),
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "response": One("experiment_exposure_query_response", "ExperimentExposureQueryResponse"),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
