from typing import Literal

StopReasonEnum = Literal[
    "end_turn",
    "max_tokens",
    "pause_turn",
    "refusal",
    "stop_sequence",
    "tool_use",
]
