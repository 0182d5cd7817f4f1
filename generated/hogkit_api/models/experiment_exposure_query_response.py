from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import Each, Model, One

if TYPE_CHECKING:
    from .date_range import DateRange
    from .experiment_exposure_time_series import ExperimentExposureTimeSeries


@define(kw_only=True)
class ExperimentExposureQueryResponse(Model):
    """ExperimentExposureQueryResponse"""

    date_range: DateRange
    timeseries: list[ExperimentExposureTimeSeries]
    total_exposures: dict[str, float]
    kind: Literal["ExperimentExposureQuery"] = "ExperimentExposureQuery"

    _DECODE = {
        "date_range": One("date_range", "DateRange"),
        "timeseries": Each(One("experiment_exposure_time_series", "ExperimentExposureTimeSeries")),
    }
