from typing import Literal

RevenueAnalyticsOverviewItemKey = Literal[
    "avg_revenue_per_customer",
    "paying_customer_count",
    "revenue",
]
