from typing import Literal

AnthropicUsageServiceTierEnum = Literal[
    "batch",
    "priority",
    "standard",
]
