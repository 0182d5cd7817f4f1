from typing import Literal

OrderBy = Literal[
    "distance",
    "timestamp",
]
