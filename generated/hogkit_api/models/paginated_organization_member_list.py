from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .organization_member import OrganizationMember


@define(kw_only=True)
class PaginatedOrganizationMemberList(Model):
    """PaginatedOrganizationMemberList"""

    count: int
    results: list[OrganizationMember]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("organization_member", "OrganizationMember")),
    }
