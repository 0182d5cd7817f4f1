from typing import Literal

MultipleVariantHandling = Literal[
    "exclude",
    "first_seen",
]
