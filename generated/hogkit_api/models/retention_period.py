from typing import Literal

RetentionPeriod = Literal[
    "Day",
    "Hour",
    "Month",
    "Week",
]
