from typing import Literal

WebVitalsPercentile = Literal[
    "p75",
    "p90",
    "p99",
]
