from typing import Literal

StickinessComputationMode = Literal[
    "cumulative",
    "non_cumulative",
]
