from typing import Literal

StickinessOperator = Literal[
    "exact",
    "gte",
    "lte",
]
