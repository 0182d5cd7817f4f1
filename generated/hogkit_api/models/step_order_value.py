from typing import Literal

StepOrderValue = Literal[
    "ordered",
    "strict",
    "unordered",
]
