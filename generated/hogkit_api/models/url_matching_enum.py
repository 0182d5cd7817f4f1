from typing import Literal

UrlMatchingEnum = Literal[
    "contains",
    "exact",
    "regex",
]
