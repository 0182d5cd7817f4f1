from typing import Literal

DashboardTemplateScopeEnum = Literal[
    "feature_flag",
    "global",
    "team",
]
