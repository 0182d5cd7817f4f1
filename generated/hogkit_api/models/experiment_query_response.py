from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from attrs import define

from ..types import UNSET, Each, Either, Model, One, Unset

if TYPE_CHECKING:
    from .experiment_funnel_metric import ExperimentFunnelMetric
    from .experiment_mean_metric import ExperimentMeanMetric
    from .experiment_ratio_metric import ExperimentRatioMetric
    from .experiment_significance_code import ExperimentSignificanceCode
    from .experiment_stats_base_validated import ExperimentStatsBaseValidated
    from .experiment_variant_funnels_base_stats import ExperimentVariantFunnelsBaseStats
    from .experiment_variant_result_bayesian import ExperimentVariantResultBayesian
    from .experiment_variant_result_frequentist import ExperimentVariantResultFrequentist
    from .experiment_variant_trends_base_stats import ExperimentVariantTrendsBaseStats


@define(kw_only=True)
class ExperimentQueryResponse(Model):
    """ExperimentQueryResponse"""

    baseline: ExperimentStatsBaseValidated | None | Unset = UNSET
    credible_intervals: dict[str, list[float]] | None | Unset = UNSET
    insight: list[dict[str, Any]] | None | Unset = UNSET
    kind: Literal["ExperimentQuery"] = "ExperimentQuery"
    metric: ExperimentMeanMetric | ExperimentFunnelMetric | ExperimentRatioMetric | None | Unset = UNSET
    p_value: float | None | Unset = UNSET
    probability: dict[str, float] | None | Unset = UNSET
    significance_code: ExperimentSignificanceCode | None | Unset = UNSET
    significant: bool | None | Unset = UNSET
    stats_version: int | None | Unset = UNSET
    variant_results: list[ExperimentVariantResultFrequentist] | list[ExperimentVariantResultBayesian] | None | Unset = (
        UNSET
    )
    variants: list[ExperimentVariantTrendsBaseStats] | list[ExperimentVariantFunnelsBaseStats] | None | Unset = UNSET

    _DECODE = {
        "baseline": One("experiment_stats_base_validated", "ExperimentStatsBaseValidated"),
        "metric": Either(
            tag="metric_type",
            tagged={
                "mean": One("experiment_mean_metric", "ExperimentMeanMetric"),
                "funnel": One("experiment_funnel_metric", "ExperimentFunnelMetric"),
                "ratio": One("experiment_ratio_metric", "ExperimentRatioMetric"),
            },
        ),
        "variant_results": Each(
            Either(
                tag="method",
                tagged={
                    "frequentist": One("experiment_variant_result_frequentist", "ExperimentVariantResultFrequentist"),
                    "bayesian": One("experiment_variant_result_bayesian", "ExperimentVariantResultBayesian"),
                },
            )
        ),
        "variants": Each(
            Either(
                untagged=(
                    One("experiment_variant_trends_base_stats", "ExperimentVariantTrendsBaseStats"),
                    One("experiment_variant_funnels_base_stats", "ExperimentVariantFunnelsBaseStats"),
                )
            )
        ),
    }
