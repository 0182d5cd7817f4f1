from typing import Literal

BreakdownType = Literal[
    "cohort",
    "data_warehouse",
    "data_warehouse_person_property",
    "event",
    "event_metadata",
    "group",
    "hogql",
    "person",
    "revenue_analytics",
    "session",
]
