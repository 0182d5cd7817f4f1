from typing import Literal

RoleAtOrganizationEnum = Literal[
    "data",
    "engineering",
    "founder",
    "leadership",
    "marketing",
    "other",
    "product",
    "sales",
]
