from typing import Literal

ConclusionEnum = Literal[
    "inconclusive",
    "invalid",
    "lost",
    "stopped_early",
    "won",
]
