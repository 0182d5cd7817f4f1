from typing import Literal

HogFunctionTypeEnum = Literal[
    "destination",
    "internal_destination",
    "site_app",
    "site_destination",
    "source_webhook",
    "transformation",
]
