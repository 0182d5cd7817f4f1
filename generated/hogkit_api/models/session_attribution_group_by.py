from typing import Literal

SessionAttributionGroupBy = Literal[
    "AdIds",
    "Campaign",
    "ChannelType",
    "InitialURL",
    "Medium",
    "ReferringDomain",
    "Source",
]
