from typing import Literal

StageEnum = Literal[
    "alpha",
    "archived",
    "beta",
    "concept",
    "draft",
    "general-availability",
]
