from typing import Literal

FunnelMathType = Literal[
    "first_time_for_user",
    "first_time_for_user_with_filters",
    "total",
]
