from typing import Literal

FilterLogicalOperator = Literal[
    "AND",
    "OR",
]
