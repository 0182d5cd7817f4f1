from typing import Literal

SessionsV2JoinMode = Literal[
    "string",
    "uuid",
]
