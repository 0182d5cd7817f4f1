from typing import Literal

FunnelVizType = Literal[
    "steps",
    "time_to_convert",
    "trends",
]
