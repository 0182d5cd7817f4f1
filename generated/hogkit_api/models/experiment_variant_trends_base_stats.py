from __future__ import annotations

from attrs import define

from ..types import Model


@define(kw_only=True)
class ExperimentVariantTrendsBaseStats(Model):
    """ExperimentVariantTrendsBaseStats"""

    absolute_exposure: float
    count: float
    exposure: float
    key: str
