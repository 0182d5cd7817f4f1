from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .experiment_significance_code import ExperimentSignificanceCode
    from .experiment_variant_funnels_base_stats import ExperimentVariantFunnelsBaseStats
    from .funnels_query import FunnelsQuery


@define(kw_only=True)
class ExperimentFunnelsQueryResponse(Model):
    """ExperimentFunnelsQueryResponse"""

    credible_intervals: dict[str, list[float]]
    expected_loss: float
    insight: list[list[dict[str, Any]]]
    probability: dict[str, float]
    significance_code: ExperimentSignificanceCode
    significant: bool
    variants: list[ExperimentVariantFunnelsBaseStats]
    funnels_query: FunnelsQuery | None | Unset = UNSET
    kind: Literal["ExperimentFunnelsQuery"] = "ExperimentFunnelsQuery"
    stats_version: int | None | Unset = UNSET

    _DECODE = {
        "variants": Each(One("experiment_variant_funnels_base_stats", "ExperimentVariantFunnelsBaseStats")),
        "funnels_query": One("funnels_query", "FunnelsQuery"),
    }
