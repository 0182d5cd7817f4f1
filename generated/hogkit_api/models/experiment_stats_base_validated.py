from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .experiment_stats_validation_failure import ExperimentStatsValidationFailure
    from .session_data import SessionData


@define(kw_only=True)
class ExperimentStatsBaseValidated(Model):
    """ExperimentStatsBaseValidated"""

    key: str
    number_of_samples: int
    sum_: float
    sum_squares: float
    denominator_sum: float | None | Unset = UNSET
    denominator_sum_squares: float | None | Unset = UNSET
    numerator_denominator_sum_product: float | None | Unset = UNSET
    step_counts: list[int] | None | Unset = UNSET
    step_sessions: list[list[SessionData]] | None | Unset = UNSET
    validation_failures: list[ExperimentStatsValidationFailure] | None | Unset = UNSET

    _WIRE = {
        "sum_": "sum",
    }

    _DECODE = {
        "step_sessions": Each(Each(One("session_data", "SessionData"))),
    }
