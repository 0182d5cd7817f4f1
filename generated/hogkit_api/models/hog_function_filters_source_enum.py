from typing import Literal

HogFunctionFiltersSourceEnum = Literal[
    "events",
    "person-updates",
]
