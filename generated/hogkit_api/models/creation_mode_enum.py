from typing import Literal

CreationModeEnum = Literal[
    "default",
    "duplicate",
    "template",
]
