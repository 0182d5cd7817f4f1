from typing import Literal

DetailedResultsAggregationType = Literal[
    "average",
    "median",
    "total",
]
