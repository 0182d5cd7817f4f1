from typing import Literal

YAxisScaleType = Literal[
    "linear",
    "log10",
]
