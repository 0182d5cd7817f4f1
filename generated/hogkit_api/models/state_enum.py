from typing import Literal

StateEnum = Literal[
    0,
    1,
    2,
    3,
    11,
    12,
]
