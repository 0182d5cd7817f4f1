from typing import Literal

PropertyMathType = Literal[
    "avg",
    "max",
    "median",
    "min",
    "p75",
    "p90",
    "p95",
    "p99",
    "sum",
]
