from typing import Literal

RevenuePeriod = Literal[
    "all_time",
    "last_30_days",
]
