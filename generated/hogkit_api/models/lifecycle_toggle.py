from typing import Literal

LifecycleToggle = Literal[
    "dormant",
    "new",
    "resurrecting",
    "returning",
]
