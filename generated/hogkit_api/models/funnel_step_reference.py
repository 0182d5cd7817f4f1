from typing import Literal

FunnelStepReference = Literal[
    "previous",
    "total",
]
