from typing import Literal

RetentionType = Literal[
    "retention_first_ever_occurrence",
    "retention_first_time",
    "retention_recurring",
]
