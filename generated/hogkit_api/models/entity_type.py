from typing import Literal

EntityType = Literal[
    "actions",
    "data_warehouse",
    "events",
    "new_entity",
]
