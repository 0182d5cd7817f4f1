from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .attribution_mode_enum import AttributionModeEnum


@define(kw_only=True)
class TeamMarketingAnalyticsConfig(Model):
    """TeamMarketingAnalyticsConfig"""

    sources_map: Any | Unset = UNSET
    conversion_goals: Any | Unset = UNSET
    attribution_window_days: int | Unset = UNSET
    attribution_mode: AttributionModeEnum | Unset = UNSET
    campaign_name_mappings: Any | Unset = UNSET
