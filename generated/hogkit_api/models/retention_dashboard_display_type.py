from typing import Literal

RetentionDashboardDisplayType = Literal[
    "all",
    "graph_only",
    "table_only",
]
