from typing import Literal

FunnelLayout = Literal[
    "horizontal",
    "vertical",
]
