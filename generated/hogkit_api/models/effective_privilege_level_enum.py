from typing import Literal

EffectivePrivilegeLevelEnum = Literal[
    21,
    37,
]
