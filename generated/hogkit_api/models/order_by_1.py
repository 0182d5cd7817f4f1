from typing import Literal

OrderBy1 = Literal[
    "first_seen",
    "last_seen",
    "occurrences",
    "revenue",
    "sessions",
    "users",
]
