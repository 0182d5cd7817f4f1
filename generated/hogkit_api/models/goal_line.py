from __future__ import annotations

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class GoalLine(Model):
    """GoalLine"""

    label: str
    value: float
    border_color: str | None | Unset = UNSET
    display_if_crossed: bool | None | Unset = UNSET
    display_label: bool | None | Unset = UNSET

    _WIRE = {
        "border_color": "borderColor",
        "display_if_crossed": "displayIfCrossed",
        "display_label": "displayLabel",
    }
