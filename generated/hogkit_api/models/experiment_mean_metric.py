from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from attrs import define

from ..types import UNSET, Either, Model, One, Unset

if TYPE_CHECKING:
    from .actions_node import ActionsNode
    from .events_node import EventsNode
    from .experiment_data_warehouse_node import ExperimentDataWarehouseNode
    from .experiment_metric_goal import ExperimentMetricGoal
    from .funnel_conversion_window_time_unit import FunnelConversionWindowTimeUnit


@define(kw_only=True)
class ExperimentMeanMetric(Model):
    """ExperimentMeanMetric"""

    source: EventsNode | ActionsNode | ExperimentDataWarehouseNode
    conversion_window: int | None | Unset = UNSET
    conversion_window_unit: FunnelConversionWindowTimeUnit | None | Unset = UNSET
    fingerprint: str | None | Unset = UNSET
    goal: ExperimentMetricGoal | None | Unset = UNSET
    ignore_zeros: bool | None | Unset = UNSET
    is_shared_metric: bool | None | Unset = UNSET
    kind: Literal["ExperimentMetric"] = "ExperimentMetric"
    lower_bound_percentile: float | None | Unset = UNSET
    metric_type: Literal["mean"] = "mean"
    name: str | None | Unset = UNSET
    response: dict[str, Any] | None | Unset = UNSET
    shared_metric_id: float | None | Unset = UNSET
    upper_bound_percentile: float | None | Unset = UNSET
    uuid: str | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _WIRE = {
        "is_shared_metric": "isSharedMetric",
        "shared_metric_id": "sharedMetricId",
    }

    _DECODE = {
        "source": Either(
            tag="kind",
            tagged={
                "EventsNode": One("events_node", "EventsNode"),
                "ActionsNode": One("actions_node", "ActionsNode"),
                "ExperimentDataWarehouseNode": One("experiment_data_warehouse_node", "ExperimentDataWarehouseNode"),
            },
        ),
    }
