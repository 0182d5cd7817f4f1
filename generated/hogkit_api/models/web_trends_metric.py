from typing import Literal

WebTrendsMetric = Literal[
    "Bounces",
    "PageViews",
    "SessionDuration",
    "Sessions",
    "TotalSessions",
    "UniqueUsers",
]
