from typing import Literal

YAxisPosition = Literal[
    "left",
    "right",
]
