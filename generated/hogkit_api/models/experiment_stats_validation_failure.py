from typing import Literal

ExperimentStatsValidationFailure = Literal[
    "baseline-mean-is-zero",
    "not-enough-exposures",
    "not-enough-metric-data",
]
