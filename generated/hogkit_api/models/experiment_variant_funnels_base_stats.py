from __future__ import annotations

from attrs import define

from ..types import Model


@define(kw_only=True)
class ExperimentVariantFunnelsBaseStats(Model):
    """ExperimentVariantFunnelsBaseStats"""

    failure_count: float
    key: str
    success_count: float
