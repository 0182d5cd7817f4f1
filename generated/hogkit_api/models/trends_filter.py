from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Either, Model, One, Unset, ValuesOf

if TYPE_CHECKING:
    from .aggregation_axis_format import AggregationAxisFormat
    from .chart_display_type import ChartDisplayType
    from .detailed_results_aggregation_type import DetailedResultsAggregationType
    from .goal_line import GoalLine
    from .result_customization_by import ResultCustomizationBy
    from .result_customization_by_position import ResultCustomizationByPosition
    from .result_customization_by_value import ResultCustomizationByValue
    from .trends_formula_node import TrendsFormulaNode
    from .y_axis_scale_type import YAxisScaleType


@define(kw_only=True)
class TrendsFilter(Model):
    """TrendsFilter"""

    aggregation_axis_format: AggregationAxisFormat | None | Unset = UNSET
    aggregation_axis_postfix: str | None | Unset = UNSET
    aggregation_axis_prefix: str | None | Unset = UNSET
    breakdown_histogram_bin_count: float | None | Unset = UNSET
    confidence_level: float | None | Unset = UNSET
    decimal_places: float | None | Unset = UNSET
    detailed_results_aggregation_type: DetailedResultsAggregationType | None | Unset = UNSET
    display: ChartDisplayType | None | Unset = UNSET
    formula: str | None | Unset = UNSET
    formula_nodes: list[TrendsFormulaNode] | None | Unset = UNSET
    formulas: list[str] | None | Unset = UNSET
    goal_lines: list[GoalLine] | None | Unset = UNSET
    hidden_legend_indexes: list[int] | None | Unset = UNSET
    min_decimal_places: float | None | Unset = UNSET
    moving_average_intervals: float | None | Unset = UNSET
    result_customization_by: ResultCustomizationBy | None | Unset = UNSET
    result_customizations: (
        dict[str, ResultCustomizationByValue] | dict[str, ResultCustomizationByPosition] | None | Unset
    ) = UNSET
    show_alert_threshold_lines: bool | None | Unset = UNSET
    show_confidence_intervals: bool | None | Unset = UNSET
    show_labels_on_series: bool | None | Unset = UNSET
    show_legend: bool | None | Unset = UNSET
    show_moving_average: bool | None | Unset = UNSET
    show_multiple_y_axes: bool | None | Unset = UNSET
    show_percent_stack_view: bool | None | Unset = UNSET
    show_trend_lines: bool | None | Unset = UNSET
    show_values_on_series: bool | None | Unset = UNSET
    smoothing_intervals: int | None | Unset = UNSET
    y_axis_scale_type: YAxisScaleType | None | Unset = UNSET

    _WIRE = {
        "aggregation_axis_format": "aggregationAxisFormat",
        "aggregation_axis_postfix": "aggregationAxisPostfix",
        "aggregation_axis_prefix": "aggregationAxisPrefix",
        "confidence_level": "confidenceLevel",
        "decimal_places": "decimalPlaces",
        "detailed_results_aggregation_type": "detailedResultsAggregationType",
        "formula_nodes": "formulaNodes",
        "goal_lines": "goalLines",
        "hidden_legend_indexes": "hiddenLegendIndexes",
        "min_decimal_places": "minDecimalPlaces",
        "moving_average_intervals": "movingAverageIntervals",
        "result_customization_by": "resultCustomizationBy",
        "result_customizations": "resultCustomizations",
        "show_alert_threshold_lines": "showAlertThresholdLines",
        "show_confidence_intervals": "showConfidenceIntervals",
        "show_labels_on_series": "showLabelsOnSeries",
        "show_legend": "showLegend",
        "show_moving_average": "showMovingAverage",
        "show_multiple_y_axes": "showMultipleYAxes",
        "show_percent_stack_view": "showPercentStackView",
        "show_trend_lines": "showTrendLines",
        "show_values_on_series": "showValuesOnSeries",
        "smoothing_intervals": "smoothingIntervals",
        "y_axis_scale_type": "yAxisScaleType",
    }

    _DECODE = {
        "formula_nodes": Each(One("trends_formula_node", "TrendsFormulaNode")),
        "goal_lines": Each(One("goal_line", "GoalLine")),
        "result_customizations": ValuesOf(
            Either(
                tag="assignmentBy",
                tagged={
                    "value": One("result_customization_by_value", "ResultCustomizationByValue"),
                    "position": One("result_customization_by_position", "ResultCustomizationByPosition"),
                },
            )
        ),
    }
