from typing import Literal

DisplayEnum = Literal[
    "number",
    "sparkline",
]
