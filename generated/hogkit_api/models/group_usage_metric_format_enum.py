from typing import Literal

GroupUsageMetricFormatEnum = Literal[
    "currency",
    "numeric",
]
