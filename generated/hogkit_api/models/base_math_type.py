from typing import Literal

BaseMathType = Literal[
    "dau",
    "first_matching_event_for_user",
    "first_time_for_user",
    "monthly_active",
    "total",
    "unique_session",
    "weekly_active",
]
