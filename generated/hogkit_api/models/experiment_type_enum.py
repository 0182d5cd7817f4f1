from typing import Literal

ExperimentTypeEnum = Literal[
    "product",
    "web",
]
