from typing import Literal

ExperimentMetricMathType = Literal[
    "avg",
    "dau",
    "hogql",
    "max",
    "min",
    "sum",
    "total",
    "unique_group",
    "unique_session",
]
