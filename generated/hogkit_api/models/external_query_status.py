from typing import Literal

ExternalQueryStatus = Literal[
    "error",
    "success",
]
