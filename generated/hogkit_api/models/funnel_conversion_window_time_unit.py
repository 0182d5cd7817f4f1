from typing import Literal

FunnelConversionWindowTimeUnit = Literal[
    "day",
    "hour",
    "minute",
    "month",
    "second",
    "week",
]
