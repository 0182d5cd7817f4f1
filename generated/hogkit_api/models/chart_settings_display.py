from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .display_type import DisplayType
    from .y_axis_position import YAxisPosition


@define(kw_only=True)
class ChartSettingsDisplay(Model):
    """ChartSettingsDisplay"""

    color: str | None | Unset = UNSET
    display_type: DisplayType | None | Unset = UNSET
    label: str | None | Unset = UNSET
    trend_line: bool | None | Unset = UNSET
    y_axis_position: YAxisPosition | None | Unset = UNSET

    _WIRE = {
        "display_type": "displayType",
        "trend_line": "trendLine",
        "y_axis_position": "yAxisPosition",
    }
