from typing import Literal

OrderDirection = Literal[
    "asc",
    "desc",
]
