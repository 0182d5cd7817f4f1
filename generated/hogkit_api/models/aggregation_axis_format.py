from typing import Literal

AggregationAxisFormat = Literal[
    "currency",
    "duration",
    "duration_ms",
    "numeric",
    "percentage",
    "percentage_scaled",
]
