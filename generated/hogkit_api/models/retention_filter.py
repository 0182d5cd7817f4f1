from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .chart_display_type import ChartDisplayType
    from .mean_retention_calculation import MeanRetentionCalculation
    from .retention_dashboard_display_type import RetentionDashboardDisplayType
    from .retention_entity import RetentionEntity
    from .retention_period import RetentionPeriod
    from .retention_reference import RetentionReference
    from .retention_type import RetentionType
    from .time_window_mode import TimeWindowMode


@define(kw_only=True)
class RetentionFilter(Model):
    """RetentionFilter"""

    cumulative: bool | None | Unset = UNSET
    dashboard_display: RetentionDashboardDisplayType | None | Unset = UNSET
    display: ChartDisplayType | None | Unset = UNSET
    mean_retention_calculation: MeanRetentionCalculation | None | Unset = UNSET
    minimum_occurrences: int | None | Unset = UNSET
    period: RetentionPeriod | None | Unset = UNSET
    retention_reference: RetentionReference | None | Unset = UNSET
    retention_type: RetentionType | None | Unset = UNSET
    returning_entity: RetentionEntity | None | Unset = UNSET
    show_trend_lines: bool | None | Unset = UNSET
    target_entity: RetentionEntity | None | Unset = UNSET
    time_window_mode: TimeWindowMode | None | Unset = UNSET
    total_intervals: int | None | Unset = UNSET

    _WIRE = {
        "dashboard_display": "dashboardDisplay",
        "mean_retention_calculation": "meanRetentionCalculation",
        "minimum_occurrences": "minimumOccurrences",
        "retention_reference": "retentionReference",
        "retention_type": "retentionType",
        "returning_entity": "returningEntity",
        "show_trend_lines": "showTrendLines",
        "target_entity": "targetEntity",
        "time_window_mode": "timeWindowMode",
        "total_intervals": "totalIntervals",
    }

    _DECODE = {
        "returning_entity": One("retention_entity", "RetentionEntity"),
        "target_entity": One("retention_entity", "RetentionEntity"),
    }
