from typing import Literal

AnthropicMessagesRequestServiceTierEnum = Literal[
    "auto",
    "standard_only",
]
