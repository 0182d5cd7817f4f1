from typing import Literal

Scale = Literal[
    "linear",
    "logarithmic",
]
