from typing import Literal

CalendarHeatmapMathType = Literal[
    "dau",
    "total",
]
