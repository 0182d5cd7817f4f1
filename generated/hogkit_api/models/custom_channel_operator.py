from typing import Literal

CustomChannelOperator = Literal[
    "exact",
    "icontains",
    "is_not",
    "is_not_set",
    "is_set",
    "not_icontains",
    "not_regex",
    "regex",
]
