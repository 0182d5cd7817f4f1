from typing import Literal

TimeWindowMode = Literal[
    "24_hour_windows",
    "strict_calendar_dates",
]
