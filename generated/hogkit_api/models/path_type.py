from typing import Literal

PathType = Literal[
    "$pageview",
    "$screen",
    "custom_event",
    "hogql",
]
