from typing import Literal

QueryIndexUsage = Literal[
    "no",
    "partial",
    "undecisive",
    "yes",
]
