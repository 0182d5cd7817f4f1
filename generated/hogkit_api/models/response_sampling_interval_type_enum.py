from typing import Literal

ResponseSamplingIntervalTypeEnum = Literal[
    "day",
    "month",
    "week",
]
