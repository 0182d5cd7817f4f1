from typing import Literal

DisplayType = Literal[
    "auto",
    "bar",
    "line",
]
