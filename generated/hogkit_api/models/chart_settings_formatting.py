from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .style import Style


@define(kw_only=True)
class ChartSettingsFormatting(Model):
    """ChartSettingsFormatting"""

    decimal_places: float | None | Unset = UNSET
    prefix: str | None | Unset = UNSET
    style: Style | None | Unset = UNSET
    suffix: str | None | Unset = UNSET

    _WIRE = {
        "decimal_places": "decimalPlaces",
    }
