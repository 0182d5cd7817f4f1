from typing import Literal

IntervalType = Literal[
    "day",
    "hour",
    "minute",
    "month",
    "week",
]
