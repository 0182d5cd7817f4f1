from __future__ import annotations

from attrs import define

from ..types import Model


@define(kw_only=True)
class ExperimentExposureTimeSeries(Model):
    """ExperimentExposureTimeSeries"""

    days: list[str]
    exposure_counts: list[float]
    variant: str
