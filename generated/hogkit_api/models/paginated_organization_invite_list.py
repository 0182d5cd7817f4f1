from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .organization_invite import OrganizationInvite


@define(kw_only=True)
class PaginatedOrganizationInviteList(Model):
    """PaginatedOrganizationInviteList"""

    count: int
    results: list[OrganizationInvite]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("organization_invite", "OrganizationInvite")),
    }
