from typing import Literal

OrderBy3 = Literal[
    "earliest",
    "latest",
]
