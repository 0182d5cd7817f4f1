from typing import Literal

Status = Literal[
    "active",
    "archived",
    "pending_release",
    "resolved",
    "suppressed",
]
