from typing import Literal

ChatCompletionResponseServiceTierEnum = Literal[
    "auto",
    "default",
    "flex",
    "priority",
    "scale",
]
