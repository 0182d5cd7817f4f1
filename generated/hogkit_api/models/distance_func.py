from typing import Literal

DistanceFunc = Literal[
    "cosineDistance",
    "L1Distance",
    "L2Distance",
]
