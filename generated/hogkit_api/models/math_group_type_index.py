from typing import Literal

MathGroupTypeIndex = Literal[
    0,
    1,
    2,
    3,
    4,
]
