from typing import Literal

ColorMode = Literal[
    "dark",
    "light",
]
