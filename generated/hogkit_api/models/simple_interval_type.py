from typing import Literal

SimpleIntervalType = Literal[
    "day",
    "month",
]
