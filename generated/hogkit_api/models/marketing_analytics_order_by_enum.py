from typing import Literal

MarketingAnalyticsOrderByEnum = Literal[
    "ASC",
    "DESC",
]
