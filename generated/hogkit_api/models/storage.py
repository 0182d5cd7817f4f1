from typing import Literal

Storage = Literal[
    "object_storage",
    "object_storage_lts",
]
