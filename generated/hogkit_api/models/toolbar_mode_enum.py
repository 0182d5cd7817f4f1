from typing import Literal

ToolbarModeEnum = Literal[
    "disabled",
    "toolbar",
]
