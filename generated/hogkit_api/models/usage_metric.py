from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .usage_metric_display import UsageMetricDisplay
    from .usage_metric_format import UsageMetricFormat


@define(kw_only=True)
class UsageMetric(Model):
    """UsageMetric"""

    display: UsageMetricDisplay
    format_: UsageMetricFormat
    id: str
    interval: int
    name: str
    previous: float
    value: float
    change_from_previous_pct: float | None | Unset = UNSET

    _WIRE = {
        "format_": "format",
    }
