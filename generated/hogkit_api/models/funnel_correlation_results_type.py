from typing import Literal

FunnelCorrelationResultsType = Literal[
    "event_with_properties",
    "events",
    "properties",
]
