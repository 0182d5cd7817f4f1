from typing import Literal

WeekStartDayEnum = Literal[
    0,
    1,
]
