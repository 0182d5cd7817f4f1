from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .experiment_stats_validation_failure import ExperimentStatsValidationFailure
    from .session_data import SessionData


@define(kw_only=True)
class ExperimentVariantResultBayesian(Model):
    """ExperimentVariantResultBayesian"""

    key: str
    number_of_samples: int
    sum_: float
    sum_squares: float
    chance_to_win: float | None | Unset = UNSET
    credible_interval: list[float] | None | Unset = UNSET
    denominator_sum: float | None | Unset = UNSET
    denominator_sum_squares: float | None | Unset = UNSET
    method: Literal["bayesian"] = "bayesian"
    numerator_denominator_sum_product: float | None | Unset = UNSET
    significant: bool | None | Unset = UNSET
    step_counts: list[int] | None | Unset = UNSET
    step_sessions: list[list[SessionData]] | None | Unset = UNSET
    validation_failures: list[ExperimentStatsValidationFailure] | None | Unset = UNSET

    _WIRE = {
        "sum_": "sum",
    }

    _DECODE = {
        "step_sessions": Each(Each(One("session_data", "SessionData"))),
    }
