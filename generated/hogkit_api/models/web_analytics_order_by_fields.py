from typing import Literal

WebAnalyticsOrderByFields = Literal[
    "AverageScrollPercentage",
    "BounceRate",
    "Clicks",
    "ConversionRate",
    "ConvertingUsers",
    "DeadClicks",
    "Errors",
    "RageClicks",
    "ScrollGt80Percentage",
    "TotalConversions",
    "UniqueConversions",
    "Views",
    "Visitors",
]
