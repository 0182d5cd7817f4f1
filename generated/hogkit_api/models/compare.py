from typing import Literal

Compare = Literal[
    "current",
    "previous",
]
