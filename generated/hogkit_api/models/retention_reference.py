from typing import Literal

RetentionReference = Literal[
    "previous",
    "total",
]
