from typing import Literal

WebAnalyticsOrderByDirection = Literal[
    "ASC",
    "DESC",
]
