from typing import Literal

SnapshotSource = Literal[
    "mobile",
    "unknown",
    "web",
]
