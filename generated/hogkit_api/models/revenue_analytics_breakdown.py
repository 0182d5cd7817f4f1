from __future__ import annotations

from typing import Literal

from attrs import define

from ..types import Model


@define(kw_only=True)
class RevenueAnalyticsBreakdown(Model):
    """RevenueAnalyticsBreakdown"""

    property_: str
    type_: Literal["revenue_analytics"] = "revenue_analytics"

    _WIRE = {
        "property_": "property",
        "type_": "type",
    }
