from typing import Literal

ResultCustomizationBy = Literal[
    "position",
    "value",
]
