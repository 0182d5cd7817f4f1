from typing import Literal

BreakdownAttributionType = Literal[
    "all_events",
    "first_touch",
    "last_touch",
    "step",
]
