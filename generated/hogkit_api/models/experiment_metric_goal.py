from typing import Literal

ExperimentMetricGoal = Literal[
    "decrease",
    "increase",
]
