from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Either, Model, One, Unset, ValuesOf

if TYPE_CHECKING:
    from .breakdown_attribution_type import BreakdownAttributionType
    from .funnel_conversion_window_time_unit import FunnelConversionWindowTimeUnit
    from .funnel_exclusion_actions_node import FunnelExclusionActionsNode
    from .funnel_exclusion_events_node import FunnelExclusionEventsNode
    from .funnel_layout import FunnelLayout
    from .funnel_step_reference import FunnelStepReference
    from .funnel_viz_type import FunnelVizType
    from .goal_line import GoalLine
    from .result_customization_by_value import ResultCustomizationByValue
    from .step_order_value import StepOrderValue


@define(kw_only=True)
class FunnelsFilter(Model):
    """FunnelsFilter"""

    bin_count: int | None | Unset = UNSET
    breakdown_attribution_type: BreakdownAttributionType | None | Unset = UNSET
    breakdown_attribution_value: int | None | Unset = UNSET
    exclusions: list[FunnelExclusionEventsNode | FunnelExclusionActionsNode] | None | Unset = UNSET
    funnel_aggregate_by_hog_ql: str | None | Unset = UNSET
    funnel_from_step: int | None | Unset = UNSET
    funnel_order_type: StepOrderValue | None | Unset = UNSET
    funnel_step_reference: FunnelStepReference | None | Unset = UNSET
    funnel_to_step: int | None | Unset = UNSET
    funnel_viz_type: FunnelVizType | None | Unset = UNSET
    funnel_window_interval: int | None | Unset = UNSET
    funnel_window_interval_unit: FunnelConversionWindowTimeUnit | None | Unset = UNSET
    goal_lines: list[GoalLine] | None | Unset = UNSET
    hidden_legend_breakdowns: list[str] | None | Unset = UNSET
    layout: FunnelLayout | None | Unset = UNSET
    result_customizations: dict[str, ResultCustomizationByValue] | None | Unset = UNSET
    show_values_on_series: bool | None | Unset = UNSET
    use_udf: bool | None | Unset = UNSET

    _WIRE = {
        "bin_count": "binCount",
        "breakdown_attribution_type": "breakdownAttributionType",
        "breakdown_attribution_value": "breakdownAttributionValue",
        "funnel_aggregate_by_hog_ql": "funnelAggregateByHogQL",
        "funnel_from_step": "funnelFromStep",
        "funnel_order_type": "funnelOrderType",
        "funnel_step_reference": "funnelStepReference",
        "funnel_to_step": "funnelToStep",
        "funnel_viz_type": "funnelVizType",
        "funnel_window_interval": "funnelWindowInterval",
        "funnel_window_interval_unit": "funnelWindowIntervalUnit",
        "goal_lines": "goalLines",
        "hidden_legend_breakdowns": "hiddenLegendBreakdowns",
        "result_customizations": "resultCustomizations",
        "show_values_on_series": "showValuesOnSeries",
        "use_udf": "useUdf",
    }

    _DECODE = {
        "exclusions": Each(
            Either(
                tag="kind",
                tagged={
                    "EventsNode": One("funnel_exclusion_events_node", "FunnelExclusionEventsNode"),
                    "ActionsNode": One("funnel_exclusion_actions_node", "FunnelExclusionActionsNode"),
                },
            )
        ),
        "goal_lines": Each(One("goal_line", "GoalLine")),
        "result_customizations": ValuesOf(One("result_customization_by_value", "ResultCustomizationByValue")),
    }
