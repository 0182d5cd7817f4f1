from typing import Literal

UsageMetricFormat = Literal[
    "currency",
    "numeric",
]
