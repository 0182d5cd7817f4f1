from typing import Literal

RevenueEntity = Literal[
    "group_0",
    "group_1",
    "group_2",
    "group_3",
    "group_4",
    "person",
]
