from typing import Literal

WebVitalsMetric = Literal[
    "CLS",
    "FCP",
    "INP",
    "LCP",
]
