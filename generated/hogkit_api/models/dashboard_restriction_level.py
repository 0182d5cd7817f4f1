from typing import Literal

DashboardRestrictionLevel = Literal[
    21,
    37,
]
