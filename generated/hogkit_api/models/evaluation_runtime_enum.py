from typing import Literal

EvaluationRuntimeEnum = Literal[
    "all",
    "client",
    "server",
]
