from typing import Literal

CohortTypeEnum = Literal[
    "analytical",
    "behavioral",
    "person_property",
    "static",
]
