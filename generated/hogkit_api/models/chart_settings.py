from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .chart_axis import ChartAxis
    from .goal_line import GoalLine
    from .y_axis_settings import YAxisSettings


@define(kw_only=True)
class ChartSettings(Model):
    """ChartSettings"""

    goal_lines: list[GoalLine] | None | Unset = UNSET
    left_y_axis_settings: YAxisSettings | None | Unset = UNSET
    right_y_axis_settings: YAxisSettings | None | Unset = UNSET
    series_breakdown_column: str | None | Unset = UNSET
    show_legend: bool | None | Unset = UNSET
    show_total_row: bool | None | Unset = UNSET
    show_x_axis_border: bool | None | Unset = UNSET
    show_x_axis_ticks: bool | None | Unset = UNSET
    show_y_axis_border: bool | None | Unset = UNSET
    stack_bars_100: bool | None | Unset = UNSET
    x_axis: ChartAxis | None | Unset = UNSET
    y_axis: list[ChartAxis] | None | Unset = UNSET
    y_axis_at_zero: bool | None | Unset = UNSET

    _WIRE = {
        "goal_lines": "goalLines",
        "left_y_axis_settings": "leftYAxisSettings",
        "right_y_axis_settings": "rightYAxisSettings",
        "series_breakdown_column": "seriesBreakdownColumn",
        "show_legend": "showLegend",
        "show_total_row": "showTotalRow",
        "show_x_axis_border": "showXAxisBorder",
        "show_x_axis_ticks": "showXAxisTicks",
        "show_y_axis_border": "showYAxisBorder",
        "stack_bars_100": "stackBars100",
        "x_axis": "xAxis",
        "y_axis": "yAxis",
        "y_axis_at_zero": "yAxisAtZero",
    }

    _DECODE = {
        "goal_lines": Each(One("goal_line", "GoalLine")),
        "left_y_axis_settings": One("y_axis_settings", "YAxisSettings"),
        "right_y_axis_settings": One("y_axis_settings", "YAxisSettings"),
        "x_axis": One("chart_axis", "ChartAxis"),
        "y_axis": Each(One("chart_axis", "ChartAxis")),
    }
