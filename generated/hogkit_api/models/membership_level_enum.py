from typing import Literal

MembershipLevelEnum = Literal[
    1,
    8,
    15,
]
