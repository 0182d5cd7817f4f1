from typing import Literal

TaskRunDetailStatusEnum = Literal[
    "completed",
    "failed",
    "in_progress",
    "started",
]
