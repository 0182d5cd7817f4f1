from typing import Literal

CreationTypeEnum = Literal[
    "GIT",
    "USR",
]
