from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import Model

if TYPE_CHECKING:
    from .revenue_analytics_overview_item_key import RevenueAnalyticsOverviewItemKey


@define(kw_only=True)
class RevenueAnalyticsOverviewItem(Model):
    """RevenueAnalyticsOverviewItem"""

    key: RevenueAnalyticsOverviewItemKey
    value: float
