from typing import Literal

FrequencyEnum = Literal[
    "daily",
    "monthly",
    "weekly",
    "yearly",
]
