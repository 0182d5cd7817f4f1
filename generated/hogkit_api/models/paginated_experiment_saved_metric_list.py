from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .experiment_saved_metric import ExperimentSavedMetric


@define(kw_only=True)
class PaginatedExperimentSavedMetricList(Model):
    """PaginatedExperimentSavedMetricList"""

    count: int
    results: list[ExperimentSavedMetric]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("experiment_saved_metric", "ExperimentSavedMetric")),
    }
