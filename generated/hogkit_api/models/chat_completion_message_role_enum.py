from typing import Literal

ChatCompletionMessageRoleEnum = Literal[
    "assistant",
    "developer",
    "function",
    "system",
    "tool",
    "user",
]
