from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .lifecycle_toggle import LifecycleToggle


@define(kw_only=True)
class LifecycleFilter(Model):
    """LifecycleFilter"""

    show_legend: bool | None | Unset = UNSET
    show_values_on_series: bool | None | Unset = UNSET
    stacked: bool | None | Unset = UNSET
    toggled_lifecycles: list[LifecycleToggle] | None | Unset = UNSET

    _WIRE = {
        "show_legend": "showLegend",
        "show_values_on_series": "showValuesOnSeries",
        "toggled_lifecycles": "toggledLifecycles",
    }
