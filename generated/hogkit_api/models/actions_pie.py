from __future__ import annotations

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class ActionsPie(Model):
    """ActionsPie"""

    disable_hover_offset: bool | None | Unset = UNSET
    hide_aggregation: bool | None | Unset = UNSET

    _WIRE = {
        "disable_hover_offset": "disableHoverOffset",
        "hide_aggregation": "hideAggregation",
    }
