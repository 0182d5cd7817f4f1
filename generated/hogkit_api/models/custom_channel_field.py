from typing import Literal

CustomChannelField = Literal[
    "hostname",
    "pathname",
    "referring_domain",
    "url",
    "utm_campaign",
    "utm_medium",
    "utm_source",
]
