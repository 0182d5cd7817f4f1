from typing import Literal

Style = Literal[
    "none",
    "number",
    "percent",
]
