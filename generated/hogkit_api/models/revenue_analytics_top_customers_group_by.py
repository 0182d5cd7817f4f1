from typing import Literal

RevenueAnalyticsTopCustomersGroupBy = Literal[
    "all",
    "month",
]
