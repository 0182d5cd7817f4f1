from typing import Literal

ReasoningEffortEnum = Literal[
    "default",
    "high",
    "low",
    "medium",
    "minimal",
    "none",
]
