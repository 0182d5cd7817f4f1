from typing import Literal

DatabaseSchemaManagedViewTableKind = Literal[
    "revenue_analytics_charge",
    "revenue_analytics_customer",
    "revenue_analytics_product",
    "revenue_analytics_revenue_item",
    "revenue_analytics_subscription",
]
