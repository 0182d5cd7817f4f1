from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Either, Model, One, Unset, ValuesOf

if TYPE_CHECKING:
    from .chart_display_type import ChartDisplayType
    from .result_customization_by import ResultCustomizationBy
    from .result_customization_by_position import ResultCustomizationByPosition
    from .result_customization_by_value import ResultCustomizationByValue
    from .stickiness_computation_mode import StickinessComputationMode
    from .stickiness_criteria import StickinessCriteria


@define(kw_only=True)
class StickinessFilter(Model):
    """StickinessFilter"""

    computed_as: StickinessComputationMode | None | Unset = UNSET
    display: ChartDisplayType | None | Unset = UNSET
    hidden_legend_indexes: list[int] | None | Unset = UNSET
    result_customization_by: ResultCustomizationBy | None | Unset = UNSET
    result_customizations: (
        dict[str, ResultCustomizationByValue] | dict[str, ResultCustomizationByPosition] | None | Unset
    ) = UNSET
    show_legend: bool | None | Unset = UNSET
    show_multiple_y_axes: bool | None | Unset = UNSET
    show_values_on_series: bool | None | Unset = UNSET
    stickiness_criteria: StickinessCriteria | None | Unset = UNSET

    _WIRE = {
        "computed_as": "computedAs",
        "hidden_legend_indexes": "hiddenLegendIndexes",
        "result_customization_by": "resultCustomizationBy",
        "result_customizations": "resultCustomizations",
        "show_legend": "showLegend",
        "show_multiple_y_axes": "showMultipleYAxes",
        "show_values_on_series": "showValuesOnSeries",
        "stickiness_criteria": "stickinessCriteria",
    }

    _DECODE = {
        "result_customizations": ValuesOf(
            Either(
                tag="assignmentBy",
                tagged={
                    "value": One("result_customization_by_value", "ResultCustomizationByValue"),
                    "position": One("result_customization_by_position", "ResultCustomizationByPosition"),
                },
            )
        ),
        "stickiness_criteria": One("stickiness_criteria", "StickinessCriteria"),
    }
