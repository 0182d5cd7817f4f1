from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .experiment_significance_code import ExperimentSignificanceCode
    from .experiment_variant_trends_base_stats import ExperimentVariantTrendsBaseStats
    from .trends_query import TrendsQuery


@define(kw_only=True)
class ExperimentTrendsQueryResponse(Model):
    """ExperimentTrendsQueryResponse"""

    credible_intervals: dict[str, list[float]]
    insight: list[dict[str, Any]]
    p_value: float
    probability: dict[str, float]
    significance_code: ExperimentSignificanceCode
    significant: bool
    variants: list[ExperimentVariantTrendsBaseStats]
    count_query: TrendsQuery | None | Unset = UNSET
    exposure_query: TrendsQuery | None | Unset = UNSET
    kind: Literal["ExperimentTrendsQuery"] = "ExperimentTrendsQuery"
    stats_version: int | None | Unset = UNSET

    _DECODE = {
        "variants": Each(One("experiment_variant_trends_base_stats", "ExperimentVariantTrendsBaseStats")),
        "count_query": One("trends_query", "TrendsQuery"),
        "exposure_query": One("trends_query", "TrendsQuery"),
    }
