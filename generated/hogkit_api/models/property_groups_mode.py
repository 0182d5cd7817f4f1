from typing import Literal

PropertyGroupsMode = Literal[
    "disabled",
    "enabled",
    "optimized",
]
