from typing import Literal

EffectiveMembershipLevelEnum = Literal[
    1,
    8,
    15,
]
