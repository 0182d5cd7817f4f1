from typing import Literal

IntervalEnum = Literal[
    "day",
    "every 5 minutes",
    "hour",
    "week",
]
