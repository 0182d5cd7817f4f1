from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .web_analytics_item_kind import WebAnalyticsItemKind


@define(kw_only=True)
class WebOverviewItem(Model):
    """WebOverviewItem"""

    key: str
    kind: WebAnalyticsItemKind
    change_from_previous_pct: float | None | Unset = UNSET
    is_increase_bad: bool | None | Unset = UNSET
    previous: float | None | Unset = UNSET
    used_pre_aggregated_tables: bool | None | Unset = UNSET
    value: float | None | Unset = UNSET

    _WIRE = {
        "change_from_previous_pct": "changeFromPreviousPct",
        "is_increase_bad": "isIncreaseBad",
        "used_pre_aggregated_tables": "usedPreAggregatedTables",
    }
