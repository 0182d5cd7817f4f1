from typing import Literal

OrderDirection1 = Literal[
    "ASC",
    "DESC",
]
