from typing import Literal

TargetTypeEnum = Literal[
    "email",
    "slack",
    "webhook",
]
