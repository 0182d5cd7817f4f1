from __future__ import annotations

from typing import Any

from attrs import define

from ..types import Model


@define(kw_only=True)
class RevenueAnalyticsMRRQueryResultItem(Model):
    """RevenueAnalyticsMRRQueryResultItem"""

    churn: Any
    contraction: Any
    expansion: Any
    new: Any
    total: Any
