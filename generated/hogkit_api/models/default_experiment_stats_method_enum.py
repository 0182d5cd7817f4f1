from typing import Literal

DefaultExperimentStatsMethodEnum = Literal[
    "bayesian",
    "frequentist",
]
