from __future__ import annotations

from attrs import define

from ..types import Model


@define(kw_only=True)
class WebAnalyticsOverviewResponse(Model):
    """WebAnalyticsOverviewResponse"""

    visitors: int
    views: int
    sessions: int
    bounce_rate: float
    session_duration: float
