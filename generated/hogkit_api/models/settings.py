from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .chart_settings_display import ChartSettingsDisplay
    from .chart_settings_formatting import ChartSettingsFormatting


@define(kw_only=True)
class Settings(Model):
    """Settings"""

    display: ChartSettingsDisplay | None | Unset = UNSET
    formatting: ChartSettingsFormatting | None | Unset = UNSET

    _DECODE = {
        "display": One("chart_settings_display", "ChartSettingsDisplay"),
        "formatting": One("chart_settings_formatting", "ChartSettingsFormatting"),
    }
