from typing import Literal

UsageMetricDisplay = Literal[
    "number",
    "sparkline",
]
