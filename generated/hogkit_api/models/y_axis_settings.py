from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .scale import Scale


@define(kw_only=True)
class YAxisSettings(Model):
    """YAxisSettings"""

    scale: Scale | None | Unset = UNSET
    show_grid_lines: bool | None | Unset = UNSET
    show_ticks: bool | None | Unset = UNSET
    start_at_zero: bool | None | Unset = UNSET

    _WIRE = {
        "show_grid_lines": "showGridLines",
        "show_ticks": "showTicks",
        "start_at_zero": "startAtZero",
    }
