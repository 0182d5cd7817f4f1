from typing import Literal

PersonsArgMaxVersion = Literal[
    "auto",
    "v1",
    "v2",
]
