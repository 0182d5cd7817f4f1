from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from attrs import define

from ..types import UNSET, Each, Either, Model, One, Unset

if TYPE_CHECKING:
    from .actions_node import ActionsNode
    from .events_node import EventsNode
    from .experiment_metric_goal import ExperimentMetricGoal
    from .funnel_conversion_window_time_unit import FunnelConversionWindowTimeUnit
    from .step_order_value import StepOrderValue


@define(kw_only=True)
class ExperimentFunnelMetric(Model):
    """ExperimentFunnelMetric"""

    series: list[EventsNode | ActionsNode]
    conversion_window: int | None | Unset = UNSET
    conversion_window_unit: FunnelConversionWindowTimeUnit | None | Unset = UNSET
    fingerprint: str | None | Unset = UNSET
    funnel_order_type: StepOrderValue | None | Unset = UNSET
    goal: ExperimentMetricGoal | None | Unset = UNSET
    is_shared_metric: bool | None | Unset = UNSET
    kind: Literal["ExperimentMetric"] = "ExperimentMetric"
    metric_type: Literal["funnel"] = "funnel"
    name: str | None | Unset = UNSET
    response: dict[str, Any] | None | Unset = UNSET
    shared_metric_id: float | None | Unset = UNSET
    uuid: str | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _WIRE = {
        "is_shared_metric": "isSharedMetric",
        "shared_metric_id": "sharedMetricId",
    }

    _DECODE = {
        "series": Each(
            Either(
                tag="kind",
                tagged={
                    "EventsNode": One("events_node", "EventsNode"),
                    "ActionsNode": One("actions_node", "ActionsNode"),
                },
            )
        ),
    }
