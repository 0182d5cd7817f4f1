from typing import Literal

InCohortVia = Literal[
    "auto",
    "leftjoin",
    "leftjoin_conjoined",
    "subquery",
]
