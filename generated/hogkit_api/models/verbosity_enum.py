from typing import Literal

VerbosityEnum = Literal[
    "concise",
    "standard",
    "verbose",
]
