from typing import Literal

AttributionModeEnum = Literal[
    "first_touch",
    "last_touch",
]
