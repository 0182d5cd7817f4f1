from typing import Literal

EffectiveRestrictionLevelEnum = Literal[
    21,
    37,
]
