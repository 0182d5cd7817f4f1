from typing import Literal

PluginsAccessLevelEnum = Literal[
    0,
    3,
    6,
    9,
]
