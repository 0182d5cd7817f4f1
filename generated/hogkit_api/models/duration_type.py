from typing import Literal

DurationType = Literal[
    "active_seconds",
    "duration",
    "inactive_seconds",
]
