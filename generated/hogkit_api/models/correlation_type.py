from typing import Literal

CorrelationType = Literal[
    "failure",
    "success",
]
