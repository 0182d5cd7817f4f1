from typing import Literal

ByweekdayEnum = Literal[
    "friday",
    "monday",
    "saturday",
    "sunday",
    "thursday",
    "tuesday",
    "wednesday",
]
