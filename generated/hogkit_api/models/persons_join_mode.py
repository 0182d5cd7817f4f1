from typing import Literal

PersonsJoinMode = Literal[
    "inner",
    "left",
]
