from typing import Literal

Status2 = Literal[
    "active",
    "all",
    "archived",
    "pending_release",
    "resolved",
    "suppressed",
]
