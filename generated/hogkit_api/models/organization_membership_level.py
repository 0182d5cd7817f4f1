from typing import Literal

OrganizationMembershipLevel = Literal[
    1,
    8,
    15,
]
