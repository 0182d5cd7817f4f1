from typing import Literal

OperatorEnum = Literal[
    "exact",
    "gt",
    "gte",
    "icontains",
    "in",
    "is_date_after",
    "is_date_before",
    "is_date_exact",
    "is_not",
    "is_not_set",
    "is_set",
    "lt",
    "lte",
    "not_icontains",
    "not_in",
    "not_regex",
    "regex",
]
