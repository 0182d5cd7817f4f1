from typing import Literal

ModelEnum = Literal[
    "events",
    "persons",
    "sessions",
]
