from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .web_analytics_item_kind import WebAnalyticsItemKind


@define(kw_only=True)
class MarketingAnalyticsItem(Model):
    """MarketingAnalyticsItem"""

    key: str
    kind: WebAnalyticsItemKind
    change_from_previous_pct: float | None | Unset = UNSET
    has_comparison: bool | None | Unset = UNSET
    is_increase_bad: bool | None | Unset = UNSET
    previous: float | str | None | Unset = UNSET
    value: float | str | None | Unset = UNSET

    _WIRE = {
        "change_from_previous_pct": "changeFromPreviousPct",
        "has_comparison": "hasComparison",
        "is_increase_bad": "isIncreaseBad",
    }
