from typing import Literal

CountPerActorMathType = Literal[
    "avg_count_per_actor",
    "max_count_per_actor",
    "median_count_per_actor",
    "min_count_per_actor",
    "p75_count_per_actor",
    "p90_count_per_actor",
    "p95_count_per_actor",
    "p99_count_per_actor",
]
