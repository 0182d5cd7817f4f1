from typing import Literal

RecordingOrderDirection = Literal[
    "ASC",
    "DESC",
]
