from typing import Literal

WebAnalyticsItemKind = Literal[
    "currency",
    "duration_s",
    "percentage",
    "unit",
]
