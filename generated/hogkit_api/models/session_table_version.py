from typing import Literal

SessionTableVersion = Literal[
    "auto",
    "v1",
    "v2",
    "v3",
]
