from typing import Literal

MultipleBreakdownType = Literal[
    "cohort",
    "event",
    "event_metadata",
    "group",
    "hogql",
    "person",
    "revenue_analytics",
    "session",
]
