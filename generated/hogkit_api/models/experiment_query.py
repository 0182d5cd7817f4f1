from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Either, Model, One, Unset

if TYPE_CHECKING:
    from .experiment_funnel_metric import ExperimentFunnelMetric
    from .experiment_mean_metric import ExperimentMeanMetric
    from .experiment_query_response import ExperimentQueryResponse
    from .experiment_ratio_metric import ExperimentRatioMetric
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .query_log_tags import QueryLogTags


@define(kw_only=True)
class ExperimentQuery(Model):
    """ExperimentQuery"""

    metric: ExperimentMeanMetric | ExperimentFunnelMetric | ExperimentRatioMetric
    experiment_id: int | None | Unset = UNSET
    kind: Literal["ExperimentQuery"] = "ExperimentQuery"
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    name: str | None | Unset = UNSET
    response: ExperimentQueryResponse | None | Unset = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _DECODE = {
        "metric": Either(
            tag="metric_type",
            tagged={
                "mean": One("experiment_mean_metric", "ExperimentMeanMetric"),
                "funnel": One("experiment_funnel_metric", "ExperimentFunnelMetric"),
                "ratio": One("experiment_ratio_metric", "ExperimentRatioMetric"),
            },
        ),
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "response": One("experiment_query_response", "ExperimentQueryResponse"),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
